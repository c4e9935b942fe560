package io.coneix.holder.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.key.RootSecret;
import io.coneix.evidence.log.LogEntry;
import io.coneix.evidence.node.Node;
import io.coneix.evidence.node.NodeHead;
import io.coneix.evidence.node.PartBody;
import io.coneix.evidence.node.PartContent;
import io.coneix.evidence.node.PartHead;
import io.coneix.evidence.node.PartKind;
import io.coneix.evidence.slot.Slot;
import io.coneix.holder.HolderContext;
import io.coneix.holder.fault.FaultPoints;
import io.coneix.holder.fault.Step;
import io.coneix.holder.key.HolderKeys;
import io.coneix.holder.key.TestRoot;
import io.coneix.holder.log.LoggedAt;
import io.coneix.holder.store.Durability;
import io.coneix.holder.store.HolderStore;
import io.coneix.testkit.SeededRandom;
import io.coneix.testworld.platform.FakePlatform;
import io.coneix.testworld.platform.TestClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class GraphKeeperTest {
  private static final Slot FIRST = Slot.ofMs(1_790_000_100_000L);

  private final SeededRandom random = new SeededRandom(7);
  private final RootSecret root = TestRoot.root();
  private final TestClock clock = new TestClock("2026-10-01T00:00:00Z");
  private final FakePlatform platform = new FakePlatform(clock);
  @TempDir Path directory;

  @AfterEach
  void stop() {
    platform.close();
  }

  private HolderStore create(String name) throws Exception {
    Path path = Files.createDirectory(directory.resolve(name));
    HolderStore store = HolderStore.create(path, root, random, Durability.PROCESS_END);
    TestRoot.warm(store);
    return store;
  }

  private GraphKeeper keeper(HolderStore store) {
    HolderKeys keys = HolderKeys.of(root, store);
    return new GraphKeeper(
        new HolderContext(store, keys, platform.client(), random, clock, FaultPoints.none()));
  }

  private Delivery close(GraphKeeper graph, int n) {
    return close(graph, n, Collections.emptySortedMap());
  }

  private Delivery close(GraphKeeper graph, int n, SortedMap<Slot, List<Payload>> data) {
    Slot slot = slot(n);
    clock.set(slot.endMs());
    return graph.closeSlot(slot, data);
  }

  private static Slot slot(int n) {
    return new Slot(FIRST.number() + n);
  }

  private static List<Payload> position(String text) {
    return List.of(new Payload(Category.POSITION, Bytes.utf8(text)));
  }

  @Test
  void T19_eachSlot_isOneEntry_whateverHappens() throws Exception {
    try (HolderStore store = create("w")) {
      GraphKeeper graph = keeper(store);
      close(graph, 0, new TreeMap<>(Map.of(slot(0), position("moving"))));
      close(graph, 1);
      graph.add(PartKind.NOTE, slot(0), Source.TYPED, position("note"), List.of());
      for (int i = 0; i < 500; i++) {
        graph.add(PartKind.IMPORT, slot(-i), Source.FILE, position("old " + i), List.of());
      }
      close(graph, 2);
      close(graph, 3);
      assertThat(platform.log().appends()).containsExactly(1, 1, 1, 1);
      assertThat(platform.requests().stream().filter(r -> r.startsWith("POST")))
          .hasSize(4)
          .containsOnly("POST /v1/log/entries");
      assertThat(graph.reader().nodes(3, 3).get(0).bodies()).hasSize(502);
    }
  }

  @Test
  void nodes_formAChain_underTheNamesOfTheRoot() throws Exception {
    try (HolderStore store = create("w")) {
      GraphKeeper graph = keeper(store);
      for (int i = 0; i < 5; i++) {
        close(graph, i);
      }
      Bytes previous = NodeHead.NO_PREVIOUS;
      HolderKeys keys = HolderKeys.of(root, store);
      for (StoredNode stored : graph.reader().nodes(1, 5)) {
        Node node = stored.node().orElseThrow();
        NodeHead head = node.verify(Node.key(root).publicKey());
        assertThat(head.previous()).isEqualTo(previous);
        assertThat(head.parts()).hasSize(1);
        PartHead part = head.parts().get(0);
        assertThat(part.slot()).isEqualTo(slot(stored.index() - 1));
        assertThat(part.matches(PartBody.decode(stored.bodies().get(0)))).isTrue();
        LogEntry entry = platform.log().entries().get(stored.index() - 1);
        assertThat(entry).isEqualTo(node.entry(keys.chain().name(stored.index())));
        previous = node.hash();
      }
    }
  }

  @Test
  void node_holdsACheckpointThatIsNoOlderThanItsSlot() throws Exception {
    try (HolderStore store = create("w")) {
      GraphKeeper graph = keeper(store);
      for (int i = 0; i < 4; i++) {
        close(graph, i);
      }
      for (StoredNode stored : graph.reader().nodes(2, 4)) {
        NodeHead head = stored.node().orElseThrow().unverifiedHead();
        long timeSec = head.checkpoint().cosignatures().get(0).timeSec();
        assertThat(timeSec * 1000).isGreaterThanOrEqualTo(slot(stored.index() - 1).startMs());
      }
    }
  }

  @Test
  void absentPlatform_delaysEntries_butNoNode() throws Exception {
    try (HolderStore store = create("w")) {
      GraphKeeper graph = keeper(store);
      close(graph, 0);
      platform.setFailing(true);
      assertThat(close(graph, 1).pending()).isEqualTo(1);
      assertThat(close(graph, 2).pending()).isEqualTo(2);
      platform.setFailing(false);
      Delivery delivery = close(graph, 3);
      assertThat(delivery.pending()).isZero();
      assertThat(platform.log().entries()).hasSize(4);
      assertThat(graph.reader().receipts(1, 4)).hasSize(4);
    }
  }

  @Test
  void missedSlots_rideInTheNextNode() throws Exception {
    try (HolderStore store = create("w")) {
      GraphKeeper graph = keeper(store);
      SortedMap<Slot, List<Payload>> data = new TreeMap<>();
      data.put(slot(0), position("a"));
      data.put(slot(2), position("b"));
      close(graph, 5, data);
      assertThat(platform.log().entries()).hasSize(1);
      assertThat(graph.reader().payloads(slot(0), Category.POSITION))
          .singleElement()
          .satisfies(p -> assertThat(p.content()).isEqualTo(Bytes.utf8("a")));
      assertThat(graph.reader().parts(slot(1))).isEmpty();
      assertThat(graph.reader().parts(slot(5)).get(0).body().content())
          .isEqualTo(new PartContent.Records(Source.WALLET, List.of(), List.of()));
    }
  }

  @Test
  void slotThatHasNotEnded_isRefused() throws Exception {
    try (HolderStore store = create("w")) {
      GraphKeeper graph = keeper(store);
      clock.set(slot(0).endMs() - 1);
      assertThatThrownBy(() -> graph.closeSlot(slot(0), Collections.emptySortedMap()))
          .isInstanceOf(SlotNotClosable.class);
      close(graph, 0);
      assertThatThrownBy(() -> close(graph, 0)).isInstanceOf(SlotNotClosable.class);
      assertThat(platform.log().entries()).hasSize(1);
    }
  }

  @Test
  void now_makesANodeFromWhatWaits_andNoneFromNothing() throws Exception {
    try (HolderStore store = create("w")) {
      GraphKeeper graph = keeper(store);
      graph.closeNow();
      assertThat(platform.log().entries()).isEmpty();
      graph.add(PartKind.CONTRACT, new PartContent.Contract(Bytes.wrap(new byte[32])));
      assertThat(graph.closeNow().lastLogged()).isEqualTo(1);
      assertThat(platform.log().entries()).hasSize(1);
    }
  }

  @Test
  void T01_secondHistoryOfARoot_isRefused_andNothingIsLost() throws Exception {
    try (HolderStore first = create("first");
        HolderStore second = create("second")) {
      GraphKeeper one = keeper(first);
      GraphKeeper two = keeper(second);
      close(one, 0, new TreeMap<>(Map.of(slot(0), position("at work"))));
      assertThatThrownBy(() -> close(two, 0, new TreeMap<>(Map.of(slot(0), position("away")))))
          .isInstanceOf(PlaceTaken.class)
          .satisfies(e -> assertThat(((PlaceTaken) e).index()).isEqualTo(1));
      assertThat(platform.log().entries()).hasSize(1);
      assertThat(two.reader().lastLogged()).isZero();
      assertThat(two.reader().payloads(slot(0), Category.POSITION)).hasSize(1);
    }
  }

  @Test
  void T01_usedNameInTheMiddleOfABatch_letsTheOnesBeforeItIn() throws Exception {
    try (HolderStore store = create("w")) {
      GraphKeeper graph = keeper(store);
      platform.setFailing(true);
      for (int i = 0; i < 3; i++) {
        close(graph, i);
      }
      platform.setFailing(false);
      Bytes third = HolderKeys.of(root, store).chain().name(3);
      platform.log().append(new LogEntry(third, Bytes.wrap(new byte[32])));
      assertThatThrownBy(graph::deliver)
          .isInstanceOf(PlaceTaken.class)
          .satisfies(e -> assertThat(((PlaceTaken) e).index()).isEqualTo(3));
      assertThat(graph.reader().lastLogged()).isEqualTo(2);
    }
  }

  @Test
  void receiptThatWasLost_isHadAgain_withTheFirstCheckpoint() throws Exception {
    try (HolderStore store = create("w")) {
      close(keeper(store), 0);
      // The receipt was in memory only; others append in the meantime, and days pass.
      long loggedAtSec = clock.millis() / 1000;
      clock.advance(Duration.ofDays(3));
      platform.log().append(new LogEntry(Bytes.wrap(new byte[32]), Bytes.wrap(new byte[32])));
      GraphKeeper again = keeper(store);
      assertThat(again.deliver().pending()).isZero();
      LoggedAt at = again.reader().receipts(1, 1).get(1);
      assertThat(at.checkpoint().size()).isEqualTo(1);
      assertThat(at.checkpoint().cosignatures().get(0).timeSec()).isEqualTo(loggedAtSec);
    }
  }

  /** Somebody taps a page while the platform takes minutes to answer. */
  @Test
  @Timeout(60)
  void whoAddsAPart_waitsForNobodyWhoSends() throws Exception {
    CountDownLatch sending = new CountDownLatch(1);
    CountDownLatch answered = new CountDownLatch(1);
    FaultPoints slow =
        step -> {
          if (step == Step.NODE_LOGGED) {
            sending.countDown();
            await(answered);
          }
        };
    try (HolderStore store = create("w")) {
      GraphKeeper graph =
          new GraphKeeper(
              new HolderContext(
                  store, HolderKeys.of(root, store), platform.client(), random, clock, slow));
      Thread closing = new Thread(() -> close(graph, 0));
      closing.start();
      sending.await();
      graph.transact(
          () -> {
            graph.add(PartKind.NOTE, slot(0), Source.TYPED, position("note"), List.of());
          });
      assertThat(graph.hasWaiting()).isTrue();
      assertThat(closing.isAlive()).isTrue();
      answered.countDown();
      closing.join();
      assertThat(close(graph, 1).pending()).isZero();
      assertThat(graph.reader().nodes(2, 2).get(0).bodies()).hasSize(2);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
