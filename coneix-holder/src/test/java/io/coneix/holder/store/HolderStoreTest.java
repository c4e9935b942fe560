package io.coneix.holder.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.key.RootSecret;
import io.coneix.testkit.SeededRandom;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HolderStoreTest {
  private final SeededRandom random = new SeededRandom(1);
  private final RootSecret root = RootSecret.generate(random);
  @TempDir Path directory;

  private HolderStore create() {
    return HolderStore.create(directory, root, random, Durability.POWER_LOSS);
  }

  private HolderStore open(RootSecret with) {
    return HolderStore.open(directory, with, random, Durability.POWER_LOSS);
  }

  @Test
  void valueThatWasPut_isThereAfterReopening() {
    try (HolderStore store = create()) {
      store.table(TableId.SETTING).put(RowKeys.of("home"), Bytes.utf8("value"));
    }
    try (HolderStore store = open(root)) {
      assertThat(store.table(TableId.SETTING).get(RowKeys.of("home")))
          .contains(Bytes.utf8("value"));
      assertThat(store.table(TableId.SETTING).get(RowKeys.of("other"))).isEmpty();
    }
  }

  @Test
  void failedTransaction_changesNothing() {
    try (HolderStore store = create()) {
      Table table = store.table(TableId.NODE);
      table.put(RowKeys.of(1), Bytes.utf8("old"));
      assertThatThrownBy(
              () ->
                  store.transact(
                      () -> {
                        table.put(RowKeys.of(1), Bytes.utf8("new"));
                        throw new IllegalStateException("stop");
                      }))
          .isInstanceOf(IllegalStateException.class);
      assertThat(table.get(RowKeys.of(1))).contains(Bytes.utf8("old"));
    }
  }

  @Test
  void orderedTable_givesRowsByNumber() {
    try (HolderStore store = create()) {
      Table table = store.table(TableId.NODE);
      for (int i : new int[] {300, 2, 70_000, 255}) {
        table.put(RowKeys.of(i), Bytes.utf8("" + i));
      }
      assertThat(table.all().stream().map(r -> RowKeys.number(r.key())))
          .containsExactly(2L, 255L, 300L, 70_000L);
      assertThat(table.range(RowKeys.of(3), RowKeys.of(300))).hasSize(2);
      assertThat(table.last().map(Row::value)).contains(Bytes.utf8("70000"));
      assertThat(table.first(1).get(0).value()).isEqualTo(Bytes.utf8("2"));
    }
  }

  @Test
  void anotherRoot_isRefused() {
    create().close();
    RootSecret other = RootSecret.generate(random);
    assertThatThrownBy(() -> open(other)).isInstanceOf(ForeignStore.class);
  }

  @Test
  void foreignFile_isRefused() throws IOException {
    Files.write(directory.resolve(HolderStore.FILE), "a JPEG, perhaps".repeat(99).getBytes());
    assertThatThrownBy(() -> open(root)).isInstanceOf(ForeignStore.class);
  }

  @Test
  void missingFile_isRefused() {
    assertThatThrownBy(() -> open(root)).isInstanceOf(ForeignStore.class);
  }

  @Test
  void secondProcess_isRefused() {
    try (HolderStore store = create()) {
      store.table(TableId.LOCAL).put(RowKeys.of("a"), Bytes.EMPTY);
      assertThatThrownBy(() -> open(root)).isInstanceOf(WalletInUse.class);
    }
    open(root).close();
  }

  @Test
  void T37_files_areForTheOwnerOnly() throws IOException {
    try (HolderStore store = create();
        Stream<Path> files = Files.walk(directory)) {
      store.table(TableId.LOCAL).put(RowKeys.of("a"), Bytes.EMPTY);
      for (Path file : files.filter(f -> !f.equals(directory)).toList()) {
        String expected = Files.isDirectory(file) ? "rwx------" : "rw-------";
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .as("%s", file.getFileName())
            .isEqualTo(expected);
      }
    }
  }

  @Test
  void file_showsNoKeyAndNoValueOfHiddenTables() throws IOException {
    Bytes slot = RowKeys.of(1_985_432);
    Bytes secret = Bytes.utf8("48.8583701,2.2944813");
    try (HolderStore store = create()) {
      store.table(TableId.DRAFT).put(slot, secret);
      store.table(TableId.RECORD).put(Bytes.utf8("public-hash"), secret);
      // Positive control: the search finds what is there in the clear.
      assertThat(allBytes()).contains("public-hash");
      assertThat(allBytes()).doesNotContain("48.8583701").doesNotContain(latin(slot));
    }
    assertThat(allBytes()).doesNotContain("48.8583701").doesNotContain(latin(slot));
  }

  private static String latin(Bytes bytes) {
    return new String(bytes.unsafeArray(), StandardCharsets.ISO_8859_1);
  }

  private String allBytes() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(latin(Bytes.wrap(Files.readAllBytes(file))));
      }
    }
    return all.toString();
  }

  @Test
  void rowInAnothersPlace_isDamaged() {
    try (HolderStore store = create()) {
      ValueSeal nodes = new ValueSeal(TableId.NODE, root, random);
      Bytes sealed = nodes.seal(new Row(RowKeys.of(1), Bytes.utf8("first")));
      assertThat(nodes.open(RowKeys.of(1), sealed).value()).isEqualTo(Bytes.utf8("first"));
      assertThatThrownBy(() -> nodes.open(RowKeys.of(2), sealed)).isInstanceOf(StoreFault.class);
      ValueSeal records = new ValueSeal(TableId.RECORD, root, random);
      assertThatThrownBy(() -> records.open(RowKeys.of(1), sealed)).isInstanceOf(StoreFault.class);
    }
  }

  @Test
  void journal_namesChangedRowsOnce_withTheLatestValue() {
    try (HolderStore store = create()) {
      Table settings = store.table(TableId.SETTING);
      settings.put(RowKeys.of("a"), Bytes.utf8("1"));
      settings.put(RowKeys.of("a"), Bytes.utf8("2"));
      settings.put(RowKeys.of("gone"), Bytes.utf8("3"));
      settings.delete(RowKeys.of("gone"));
      store.table(TableId.LOCAL).put(RowKeys.of("b"), Bytes.utf8("not archived"));
      List<Journal.Change> changes = store.journal().first(1_000);
      assertThat(changes).hasSize(2);
      assertThat(changes.stream().map(Journal.Change::row).flatMap(Optional::stream))
          .containsExactly(new Row(RowKeys.of("a"), Bytes.utf8("2")));
      store.journal().forget(changes);
      assertThat(store.journal().first(1_000)).isEmpty();
    }
  }

  @Test
  void journal_isCutAtABound() {
    try (HolderStore store = create()) {
      for (int i = 0; i < 10; i++) {
        store.table(TableId.NODE).put(RowKeys.of(i), Bytes.wrap(new byte[100]));
      }
      assertThat(store.journal().first(350)).hasSize(3);
      assertThat(store.journal().first(1)).hasSize(1);
    }
  }
}
