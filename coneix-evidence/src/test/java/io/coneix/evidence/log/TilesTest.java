package io.coneix.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.error.Failure;
import io.coneix.testkit.Seeds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TilesTest {
  @Test
  void pathsOfTheDocument_areWrittenAndRead() {
    Map<TileId, String> paths =
        Map.of(
            new TileId(0, 1_234_067, 256), "tile/0/x001/x234/067",
            new TileId(0, 273, 112), "tile/0/273.p/112",
            new TileId(1, 1, 17), "tile/1/001.p/17",
            new TileId(2, 0, 1), "tile/2/000.p/1",
            new TileId(TileId.ENTRIES, 1_000, 256), "tile/entries/x001/000",
            new TileId(TileId.ENTRIES, 0, 255), "tile/entries/000.p/255");
    paths.forEach((tile, path) -> assertThat(tile.path()).isEqualTo(path));
    paths.forEach((tile, path) -> assertThat(TileId.parse(path)).isEqualTo(tile));
  }

  @Test
  void otherSpellingsOfPaths_areRefused() {
    List<String> bad =
        List.of(
            "",
            "tile/0",
            "tile/00/000",
            "tile/8/000",
            "tile/-1/000",
            "tile/0/00",
            "tile/0/0000",
            "tile/0/x000/001",
            "tile/0/001/002",
            "tile/0/x001",
            "tile/0/000.p/0",
            "tile/0/000.p/256",
            "tile/0/000.p/007",
            "tile/0/000/",
            "/tile/0/000",
            "tile/0/000.p",
            "tile/0/\u0660\u0660\u0660",
            "tile/0/x999/x999/x999/x999/x999/999");
    for (String path : bad) {
      assertThatThrownBy(() -> TileId.parse(path)).as(path).isInstanceOf(MalformedNote.class);
    }
  }

  @Test
  void treeOf70000_hasTheTilesOfTheDocument() {
    List<TileId> tiles = TileId.changed(0, 70_000);
    assertThat(tiles).hasSize(273 + 1 + 1 + 1 + 1);
    assertThat(tiles).filteredOn(TileId::isFull).hasSize(273 + 1);
    assertThat(tiles)
        .filteredOn(tile -> !tile.isFull())
        .containsExactly(new TileId(0, 273, 112), new TileId(1, 1, 17), new TileId(2, 0, 1));
    assertThat(TileId.changed(0, 256)).containsExactly(new TileId(0, 0, 256), new TileId(1, 0, 1));
    assertThat(TileId.bundle(69_999, 70_000)).isEqualTo(new TileId(-1, 273, 112));
  }

  @Test
  void tilesWrittenWhileAppending_giveAllHashesAtEverySize() {
    SplittableRandom random = Seeds.random("TilesTest", 31);
    int most = 700;
    MerkleTree tree = new LogFixture(most).tree;
    Map<TileId, Tile> store = new HashMap<>();
    Map<String, Bytes> nodes = new HashMap<>();
    Frontier frontier = Frontier.EMPTY;
    while (frontier.size() < most) {
      long old = frontier.size();
      long end = Math.min(most, old + random.nextInt(1, 90));
      while (frontier.size() < end) {
        frontier =
            frontier.append(
                tree.hash(0, frontier.size()),
                (level, index, hash) -> nodes.put(level + "/" + index, hash));
      }
      TileId.changed(old, end).forEach(id -> store.put(id, tile(id, nodes)));
      HashSource source = new TileHashSource(end, id -> required(store, id));
      assertThat(TreeProofs.root(source, end)).isEqualTo(frontier.root());
      requireEveryNode(source, tree, end);
    }
  }

  private static Tile tile(TileId id, Map<String, Bytes> nodes) {
    List<Bytes> hashes = new ArrayList<>();
    for (long i = id.first(); i < id.first() + id.width(); i++) {
      hashes.add(nodes.get(id.level() * TileId.HEIGHT + "/" + i));
    }
    return Tile.of(id, hashes);
  }

  private static Tile required(Map<TileId, Tile> store, TileId id) {
    assertThat(store).containsKey(id);
    return store.get(id);
  }

  private static void requireEveryNode(HashSource source, HashSource judge, long size) {
    for (int level = 0; 1L << level <= size; level++) {
      for (long index = 0; index < size >> level; index++) {
        assertThat(source.hash(level, index)).isEqualTo(judge.hash(level, index));
      }
    }
  }

  @Test
  void nodeThatIsNotComplete_isNotGiven() {
    HashSource source = new TileHashSource(5, id -> Tile.of(id, List.of()));
    assertThatThrownBy(() -> source.hash(1, 2)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void tileOfAnotherLength_isRefused() {
    assertThatThrownBy(() -> new Tile(new TileId(0, 0, 2), Bytes.wrap(new byte[63])))
        .isInstanceOf(MalformedLogProof.class);
  }

  @Test
  void bundleOfOurEntries_isReadBack() {
    List<LogEntry> entries = List.of(LogFixture.entry(1), LogFixture.entry(2));
    Bytes encoded = EntryBundle.of(entries).encode();
    assertThat(encoded.size()).isEqualTo(2 * 66);
    assertThat(encoded.slice(0, 2)).isEqualTo(Bytes.of((byte) 0, (byte) 64));
    assertThat(EntryBundle.decode(encoded).logEntries()).isEqualTo(entries);
  }

  @Test
  void T44_bundlesOfRandomBytes_areReadAlikeOrRefused() {
    SplittableRandom random = Seeds.random("TilesTest", 32);
    for (int round = 0; round < 5_000; round++) {
      byte[] bytes = new byte[random.nextInt(40)];
      random.nextBytes(bytes);
      for (int i = 0; i < bytes.length; i += random.nextInt(1, 12)) {
        bytes[i] = 0;
      }
      try {
        assertThat(EntryBundle.decode(Bytes.of(bytes)).encode()).isEqualTo(Bytes.of(bytes));
      } catch (Failure e) {
        assertThat(e).isInstanceOf(MalformedLogProof.class);
      }
    }
  }
}
