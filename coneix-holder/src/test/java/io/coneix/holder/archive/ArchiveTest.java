package io.coneix.holder.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.client.PlatformFailed;
import io.coneix.client.PlatformUnreachable;
import io.coneix.client.wire.Addresses;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.key.RootSecret;
import io.coneix.evidence.node.PartKind;
import io.coneix.evidence.slot.Slot;
import io.coneix.holder.HolderContext;
import io.coneix.holder.fault.FaultPoints;
import io.coneix.holder.graph.GraphKeeper;
import io.coneix.holder.graph.GraphRestore;
import io.coneix.holder.graph.Payload;
import io.coneix.holder.graph.PlaceTaken;
import io.coneix.holder.graph.StoredNode;
import io.coneix.holder.key.HolderKeys;
import io.coneix.holder.key.TestRoot;
import io.coneix.holder.log.EntryFinder;
import io.coneix.holder.store.Durability;
import io.coneix.holder.store.HolderStore;
import io.coneix.holder.store.RowKeys;
import io.coneix.holder.store.TableId;
import io.coneix.testkit.SeededRandom;
import io.coneix.testworld.platform.FakePlatform;
import io.coneix.testworld.platform.TestClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  private static final Slot FIRST = Slot.ofMs(1_790_000_100_000L);

  private final SeededRandom random = new SeededRandom(8);
  private final RootSecret root = TestRoot.root();
  private final TestClock clock = new TestClock("2026-10-01T00:00:00Z");
  private final FakePlatform platform = new FakePlatform(clock);
  @TempDir Path directory;

  @AfterEach
  void stop() {
    platform.close();
  }

  private HolderStore create(String name) throws IOException {
    Path path = Files.createDirectory(directory.resolve(name));
    HolderStore store = HolderStore.create(path, root, random, Durability.PROCESS_END);
    TestRoot.warm(store);
    return store;
  }

  private HolderKeys keys(HolderStore store) {
    return HolderKeys.of(root, store);
  }

  private HolderContext context(HolderStore store) {
    return new HolderContext(
        store, keys(store), platform.client(), random, clock, FaultPoints.none());
  }

  private Archive archive(HolderStore store) {
    return new Archive(context(store));
  }

  private GraphKeeper graph(HolderStore store) {
    return new GraphKeeper(context(store));
  }

  private Recovery recovery(HolderStore store) {
    return new Recovery(store, keys(store), platform.client().blobs());
  }

  /** Recovers and tells how many nodes are lost. */
  private int recover(HolderStore store) {
    recovery(store).restoreRows();
    EntryFinder finder = new EntryFinder(platform.client());
    return new GraphRestore(store, keys(store)).catchUp(graph(store), finder);
  }

  /** A copy of a wallet's directory, as a backup or a virtual machine makes one. */
  private HolderStore copy(HolderStore store, String name) throws IOException {
    Path copy = Files.createDirectory(directory.resolve(name));
    for (String file : List.of(HolderStore.FILE, HolderStore.FILE + "-wal")) {
      if (Files.exists(store.directory().resolve(file))) {
        Files.copy(store.directory().resolve(file), copy.resolve(file));
      }
    }
    return HolderStore.open(copy, root, random, Durability.PROCESS_END);
  }

  private static String position(GraphKeeper graph, int n) {
    return graph.reader().payloads(slot(n), Category.POSITION).stream()
        .map(p -> new String(p.content().toArray(), StandardCharsets.UTF_8))
        .collect(Collectors.joining());
  }

  private void close(GraphKeeper graph, int n, SortedMap<Slot, List<Payload>> data) {
    clock.set(slot(n).endMs());
    graph.closeSlot(slot(n), data);
  }

  private static Slot slot(int n) {
    return new Slot(FIRST.number() + n);
  }

  private static SortedMap<Slot, List<Payload>> data(int n, String text) {
    Payload payload = new Payload(Category.POSITION, Bytes.utf8(text));
    return new TreeMap<>(Map.of(slot(n), List.of(payload)));
  }

  @Test
  void T39_emptyMachine_getsTheWalletBack() throws Exception {
    StoredNode lastNode;
    try (HolderStore store = create("old")) {
      GraphKeeper graph = graph(store);
      Archive archive = archive(store);
      for (int i = 0; i < 4; i++) {
        close(graph, i, data(i, "text " + i));
        archive.flush();
      }
      graph.add(PartKind.NOTE, slot(2), Source.TYPED, data(2, "waits").get(slot(2)), List.of());
      store.table(TableId.SETTING).put(RowKeys.of("home"), Bytes.utf8("there"));
      graph.settle();
      archive.flush();
      lastNode = graph.reader().nodes(4, 4).get(0);
    }
    try (HolderStore store = create("new")) {
      assertThat(recovery(store).restoreRows()).isEqualTo(5);
      GraphKeeper graph = graph(store);
      assertThat(graph.deliver().pending()).isZero();
      assertThat(new GraphRestore(store, keys(store)).adoptLost(new EntryFinder(platform.client())))
          .isZero();
      assertThat(graph.reader().nodes(4, 4)).containsExactly(lastNode);
      assertThat(graph.reader().payloads(slot(1), Category.POSITION))
          .singleElement()
          .satisfies(p -> assertThat(p.content()).isEqualTo(Bytes.utf8("text 1")));
      assertThat(graph.reader().payloads(slot(2), Category.POSITION)).hasSize(2);
      assertThat(store.table(TableId.SETTING).get(RowKeys.of("home")))
          .contains(Bytes.utf8("there"));
      assertThat(graph.lastClosedSlot()).isEqualTo(slot(3).number());
      close(graph, 4, Collections.emptySortedMap());
      assertThat(platform.log().entries()).hasSize(5);
    }
  }

  @Test
  void T39_nodesThatWereNotArchived_areLost_andTheChainGoesOn() throws Exception {
    try (HolderStore store = create("old")) {
      GraphKeeper graph = graph(store);
      close(graph, 0, data(0, "kept"));
      graph.settle();
      archive(store).flush();
      close(graph, 1, data(1, "gone"));
      close(graph, 2, data(2, "gone"));
    }
    try (HolderStore store = create("new")) {
      recovery(store).restoreRows();
      EntryFinder finder = new EntryFinder(platform.client());
      assertThat(new GraphRestore(store, keys(store)).adoptLost(finder)).isEqualTo(2);
      GraphKeeper graph = graph(store);
      assertThat(graph.nextIndex()).isEqualTo(4);
      assertThat(graph.reader().nodes(2, 3)).allMatch(n -> n.node().isEmpty());
      close(graph, 3, data(3, "new"));
      StoredNode next = graph.reader().nodes(4, 4).get(0);
      assertThat(next.node().orElseThrow().unverifiedHead().previous())
          .isEqualTo(platform.log().entries().get(2).body());
      assertThat(graph.reader().receipts(1, 4)).hasSize(4);
    }
  }

  @Test
  void T41_copyOfAnEarlierDay_writesOverNothing() throws Exception {
    try (HolderStore store = create("old")) {
      GraphKeeper graph = graph(store);
      close(graph, 0, data(0, "day 0"));
      graph.settle();
      archive(store).flush();
      store.table(TableId.SETTING).put(RowKeys.of("home"), Bytes.utf8("there"));
      try (HolderStore copy = copy(store, "copy")) {
        for (int i = 1; i < 3; i++) {
          close(graph, i, data(i, "day " + i));
          graph.settle();
          archive(store).flush();
        }
        graph(copy).settle();
        for (int tries = 0; tries < 2; tries++) {
          assertThatThrownBy(() -> archive(copy).flush())
              .isInstanceOf(ArchiveTaken.class)
              .hasMessageContaining("another copy of this wallet has archived");
        }
      }
    }
    try (HolderStore store = create("new")) {
      assertThat(recover(store)).isZero();
      for (int i = 0; i < 3; i++) {
        assertThat(position(graph(store), i)).isEqualTo("day " + i);
      }
      assertThat(store.table(TableId.SETTING).get(RowKeys.of("home"))).isPresent();
    }
  }

  @Test
  void T41_blobThatWasWrittenOver_costsItsOwnNodesOnly() throws Exception {
    try (HolderStore store = create("old")) {
      GraphKeeper graph = graph(store);
      for (int i = 0; i < 4; i++) {
        close(graph, i, data(i, "day " + i));
        graph.settle();
        archive(store).flush();
      }
      writeOver(keys(store), 1);
    }
    try (HolderStore store = create("new")) {
      assertThat(recover(store)).isEqualTo(1);
      GraphKeeper graph = graph(store);
      assertThat(position(graph, 0)).isEqualTo("day 0");
      assertThat(position(graph, 1)).isEmpty();
      assertThat(position(graph, 3)).isEqualTo("day 3");
      assertThat(graph.reader().nodes(2, 2).get(0).hash())
          .isEqualTo(platform.log().entries().get(1).body());
      assertThat(graph.reader().receipts(1, 4)).hasSize(4);
      close(graph, 4, data(4, "day 4"));
    }
  }

  @Test
  void T41_walletWhosePlaceWasTaken_archivesNoMore() throws Exception {
    try (HolderStore store = create("old")) {
      overtake(store);
    }
    HolderStore store =
        HolderStore.open(directory.resolve("old"), root, random, Durability.PROCESS_END);
    try (store) {
      graph(store).settle();
      assertThatThrownBy(() -> archive(store).flush()).isInstanceOf(PlaceTaken.class);
      assertThat(platform.blobs()).hasSize(1);
    }
  }

  @Test
  void T41_nodesWhosePlaceWasTaken_giveWayInARecovery() throws Exception {
    try (HolderStore store = create("old")) {
      overtake(store);
      // As a wallet does that learns of it only after it has archived.
      store.table(TableId.LOCAL).delete(Bytes.utf8("place-taken"));
      archive(store).flush();
      assertThat(platform.blobs()).hasSize(2);
    }
    for (String name : List.of("new", "newer")) {
      try (HolderStore store = create(name)) {
        assertThat(recover(store)).isEqualTo(name.equals("new") ? 1 : 0);
        GraphKeeper graph = graph(store);
        assertThat(position(graph, 0)).isEqualTo("day 0");
        assertThat(position(graph, 2)).isEmpty();
        assertThat(graph.nextIndex()).isEqualTo(3);
        assertThat(graph.lastClosedSlot()).isEqualTo(slot(0).number());
        graph.settle();
        archive(store).flush();
      }
    }
  }

  /**
   * Another wallet of the root logs node 2; this one closes two slots, and finds its place taken.
   */
  private void overtake(HolderStore store) throws IOException {
    GraphKeeper graph = graph(store);
    close(graph, 0, data(0, "day 0"));
    graph.settle();
    archive(store).flush();
    try (HolderStore other = create("other")) {
      recover(other);
      close(graph(other), 1, data(1, "of the other"));
    }
    for (int i = 2; i < 4; i++) {
      int n = i;
      assertThatThrownBy(() -> close(graph, n, data(n, "of this one")))
          .isInstanceOf(PlaceTaken.class);
    }
  }

  /** As old versions of this program did, from copies that had a change of their own. */
  private void writeOver(HolderKeys keys, long number) {
    Blob other = Blob.cut(new Segment(List.of()).encode()).get(0);
    Bytes address = Addresses.blob(keys.blobCapability(number));
    platform.blobs().put(address, other.seal(keys, number, random));
  }

  @Test
  void T19_blobs_haveOneSize_whateverTheDayHeld() throws Exception {
    try (HolderStore store = create("w")) {
      GraphKeeper graph = graph(store);
      Archive archive = archive(store);
      close(graph, 0, Collections.emptySortedMap());
      archive.flush();
      close(graph, 1, data(1, "x".repeat(60_000)));
      archive.flush();
      assertThat(platform.blobs()).hasSize(2);
      assertThat(platform.blobs().values()).allMatch(b -> b.size() == Blob.SIZE);
    }
  }

  @Test
  void largeSegment_isCut_andComesBackWhole() throws Exception {
    Bytes large = Bytes.wrap(new byte[3 * Blob.CONTENT]);
    try (HolderStore store = create("old")) {
      store.table(TableId.INPUTS).put(RowKeys.of("a"), large);
      archive(store).flush();
      assertThat(platform.blobs()).hasSize(4);
    }
    try (HolderStore store = create("new")) {
      recovery(store).restoreRows();
      assertThat(store.table(TableId.INPUTS).get(RowKeys.of("a"))).contains(large);
    }
  }

  @Test
  void deletedRow_staysDeleted() throws Exception {
    try (HolderStore store = create("old")) {
      store.table(TableId.SETTING).put(RowKeys.of("a"), Bytes.utf8("1"));
      archive(store).flush();
      store.table(TableId.SETTING).delete(RowKeys.of("a"));
      archive(store).flush();
    }
    try (HolderStore store = create("new")) {
      recovery(store).restoreRows();
      assertThat(store.table(TableId.SETTING).get(RowKeys.of("a"))).isEmpty();
    }
  }

  @Test
  void unreachablePlatform_losesNothing() throws Exception {
    try (HolderStore store = create("w")) {
      store.table(TableId.SETTING).put(RowKeys.of("a"), Bytes.utf8("1"));
      platform.setFailing(true);
      assertThatThrownBy(() -> archive(store).flush()).isInstanceOf(PlatformFailed.class);
      platform.setFailing(false);
      archive(store).flush();
      assertThat(platform.blobs()).hasSize(1);
    }
  }

  @Test
  void changedBlob_isRefused() throws Exception {
    try (HolderStore store = create("old")) {
      store.table(TableId.SETTING).put(RowKeys.of("a"), Bytes.utf8("1"));
      archive(store).flush();
      Bytes address = Addresses.blob(keys(store).blobCapability(0));
      byte[] bytes = platform.blobs().get(address).toArray();
      bytes[100] ^= 1;
      platform.blobs().put(address, Bytes.wrap(bytes));
    }
    try (HolderStore store = create("new")) {
      assertThatThrownBy(() -> recovery(store).restoreRows()).isInstanceOf(DamagedArchive.class);
    }
  }

  /** A machine is lost while it sends a segment of three blobs: two of them arrive. */
  private void loseHalfASegment() throws IOException {
    try (HolderStore store = create("old")) {
      store.table(TableId.SETTING).put(RowKeys.of("a"), Bytes.utf8("1"));
      archive(store).flush();
      store.table(TableId.INPUTS).put(RowKeys.of("b"), Bytes.wrap(new byte[2 * Blob.CONTENT]));
      archive(store).flush();
      platform.blobs().remove(Addresses.blob(keys(store).blobCapability(3)));
    }
  }

  @Test
  void halfASegment_isLeftOut() throws Exception {
    loseHalfASegment();
    try (HolderStore store = create("new")) {
      assertThat(recovery(store).restoreRows()).isEqualTo(3);
      assertThat(store.table(TableId.SETTING).get(RowKeys.of("a"))).isPresent();
      assertThat(store.table(TableId.INPUTS).get(RowKeys.of("b"))).isEmpty();
    }
  }

  @Test
  void halfASegment_isLeftOutByLaterRecoveriesToo() throws Exception {
    loseHalfASegment();
    for (int i = 0; i < 3; i++) {
      try (HolderStore store = create("new " + i)) {
        assertThat(recovery(store).restoreRows()).isEqualTo(3 + i);
        for (int before = 0; before < i; before++) {
          assertThat(store.table(TableId.SETTING).get(RowKeys.of("c" + before))).isPresent();
        }
        store.table(TableId.SETTING).put(RowKeys.of("c" + i), Bytes.utf8("1"));
        archive(store).flush();
      }
    }
  }

  /** Earlier versions of this program wrote over a remnant's first blob. */
  @Test
  void remnantWithoutItsFirstBlob_isLeftOut() throws Exception {
    loseHalfASegment();
    try (HolderStore store = create("new")) {
      writeOver(keys(store), 1);
      assertThat(recovery(store).restoreRows()).isEqualTo(3);
      assertThat(store.table(TableId.SETTING).get(RowKeys.of("a"))).isPresent();
    }
  }

  @Test
  void howMuchIsArchived_isKnownWithoutAsking() throws Exception {
    try (HolderStore store = create("here")) {
      Archive archive = archive(store);
      store.table(TableId.SETTING).put(RowKeys.of("home"), Bytes.utf8("there"));
      assertThat(archive.archived()).isEqualTo(Archived.NOTHING);
      platform.close();
      assertThatThrownBy(archive::flush).isInstanceOf(PlatformUnreachable.class);
      assertThat(archive.archived()).isEqualTo(Archived.NOTHING);
    }
    try (FakePlatform other = new FakePlatform(clock);
        HolderStore store = create("there")) {
      HolderContext context =
          new HolderContext(store, keys(store), other.client(), random, clock, FaultPoints.none());
      Archive archive = new Archive(context);
      store.table(TableId.SETTING).put(RowKeys.of("home"), Bytes.utf8("there"));
      archive.flush();
      assertThat(archive.archived()).isEqualTo(Archived.ALL);
      store.table(TableId.LOCAL).put(RowKeys.of("of this machine"), Bytes.utf8("a"));
      assertThat(archive.archived()).isEqualTo(Archived.ALL);
      store.table(TableId.SETTING).put(RowKeys.of("home"), Bytes.utf8("elsewhere"));
      assertThat(archive.archived()).isEqualTo(Archived.PART);
      archive.flush();
      assertThat(archive.archived()).isEqualTo(Archived.ALL);
    }
  }
}
