package io.coneix.client.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.client.BadAnswer;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.log.BadLogProof;
import io.coneix.evidence.log.HashSource;
import io.coneix.evidence.log.LogProof;
import io.coneix.evidence.log.LogProofBuilder;
import io.coneix.evidence.log.MerkleHash;
import io.coneix.evidence.log.SignedHead;
import io.coneix.evidence.log.TileId;
import io.coneix.evidence.log.TreeProofs;
import io.coneix.testkit.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TileClientTest {
  /** Three levels of tiles, and a level without a partial tile: 65,536 + 2 * 256 + 0. */
  private static final TiledLog THREE_LEVELS = new TiledLog(66_048);

  private static HashSource hashes(TiledLog log, TileFetcher fetcher) {
    return new TileClient(fetcher, new MemoryTileStore()).hashes(log.head());
  }

  @Test
  void hashesOfTreesOfManySizes_areTheLogs() {
    for (int size = 0; size <= 600; size += size < 20 ? 1 : 17) {
      TiledLog log = new TiledLog(size);
      HashSource hashes = hashes(log, log);
      for (int level = 0; 1L << level <= size; level++) {
        for (long index = 0; index < size >> level; index += 1 + index / 2) {
          assertThat(hashes.hash(level, index)).isEqualTo(log.hash(level, index));
        }
      }
    }
  }

  @Test
  void proofsFromThreeLevelsOfTiles_hold() {
    SplittableRandom random = Seeds.random("TileClientTest", 91);
    TiledLog log = THREE_LEVELS;
    HashSource hashes = hashes(log, log);
    LogProofBuilder builder = new LogProofBuilder(hashes, log.head());
    for (int i = 0; i < 200; i++) {
      long index = random.nextLong(log.size());
      TreeProofs.inclusion(hashes, index, log.size())
          .verify(MerkleHash.leaf(TiledLog.entry(index).encode()), log.head().root());
      builder.leaf(index, TiledLog.entry(index));
    }
    LogProof proof = builder.build();
    assertThat(proof.verify(log.keys()).size()).isEqualTo(log.size());
  }

  @Test
  void anyBitThatTheLogFlipsInATile_isFoundBeforeAHashIsGivenOut() {
    SplittableRandom random = Seeds.random("TileClientTest", 92);
    TiledLog log = THREE_LEVELS;
    for (int round = 0; round < 100; round++) {
      long leaf = random.nextLong(log.size());
      List<TileId> path = path(leaf, log.size());
      TileId liar = path.get(random.nextInt(path.size()));
      int bit = random.nextInt(liar.width() * 256);
      TileFetcher fetcher =
          id -> log.fetch(id).map(content -> id.equals(liar) ? flipped(content, bit) : content);
      assertThatThrownBy(() -> hashes(log, fetcher).hash(0, leaf)).isInstanceOf(BadLogProof.class);
    }
  }

  /** The tile of a leaf and those above it. */
  private static List<TileId> path(long leaf, long size) {
    List<TileId> path = new ArrayList<>();
    TileId id = TileId.covering(0, leaf, size);
    path.add(id);
    while (id.isFull()) {
      id = id.parent(size);
      path.add(id);
    }
    return path;
  }

  private static Bytes flipped(Bytes content, int bit) {
    byte[] bytes = content.toArray();
    bytes[bit / 8] ^= (byte) (1 << bit % 8);
    return Bytes.wrap(bytes);
  }

  @Test
  void swappedTiles_areRefused() {
    TiledLog log = new TiledLog(1_000);
    TileFetcher swapping =
        id -> log.fetch(id.isFull() && id.level() == 0 ? new TileId(0, 2 - id.index(), 256) : id);
    HashSource hashes = hashes(log, swapping);
    assertThat(hashes.hash(0, 300)).isEqualTo(log.hash(0, 300));
    assertThatThrownBy(() -> hashes.hash(0, 3)).isInstanceOf(BadLogProof.class);
  }

  @Test
  void tilesOfAnotherTreeOfTheSameSize_areRefusedAtOnce() {
    TiledLog log = new TiledLog(300);
    SignedHead forked = log.head(MerkleHash.EMPTY_ROOT);
    TileClient client = new TileClient(log, new MemoryTileStore());
    assertThatThrownBy(() -> client.hashes(forked)).isInstanceOf(BadLogProof.class);
  }

  @Test
  void partialTileThatTheLogHasDropped_isCutFromTheFullOne() {
    TiledLog then = new TiledLog(300);
    TiledLog now = new TiledLog(600);
    SignedHead old = then.head();
    HashSource hashes = new TileClient(now, new MemoryTileStore()).hashes(old);
    assertThat(hashes.hash(0, 299)).isEqualTo(then.hash(0, 299));
    assertThat(now.served).contains(new TileId(0, 1, 44), new TileId(0, 1, 256));
  }

  @Test
  void missingOrCutTile_isABadAnswer() {
    TiledLog log = new TiledLog(600);
    TileFetcher none = id -> id.level() == 0 && id.isFull() ? Optional.empty() : log.fetch(id);
    assertThatThrownBy(() -> hashes(log, none).hash(0, 3)).isInstanceOf(BadAnswer.class);
    TileFetcher cut = id -> log.fetch(id).map(content -> content.slice(0, content.size() - 1));
    assertThatThrownBy(() -> hashes(log, cut)).isInstanceOf(BadAnswer.class);
    assertThatThrownBy(() -> hashes(log, id -> Optional.empty())).isInstanceOf(BadAnswer.class);
  }

  @Test
  void fullTile_isFetchedOnceForAllTrees() {
    TiledLog log = new TiledLog(600);
    TileClient client = new TileClient(log, new MemoryTileStore());
    for (int round = 0; round < 3; round++) {
      HashSource hashes = client.hashes(log.head());
      assertThat(hashes.hash(0, 3)).isEqualTo(log.hash(0, 3));
      assertThat(hashes.hash(5, 1)).isEqualTo(log.hash(5, 1));
    }
    assertThat(log.served).filteredOn(TileId::isFull).containsExactly(new TileId(0, 0, 256));
  }

  @Test
  void storeThatIsFull_forgetsWhatWasUsedLongestAgo() {
    MemoryTileStore store = new MemoryTileStore(2);
    Bytes content = Bytes.utf8("tile");
    TileId[] ids = {new TileId(0, 0, 256), new TileId(0, 1, 256), new TileId(0, 2, 256)};
    store.save(ids[0], content);
    store.save(ids[1], content);
    assertThat(store.load(ids[0])).isPresent();
    store.save(ids[2], content);
    assertThat(store.load(ids[1])).isEmpty();
    assertThat(store.load(ids[0])).isPresent();
  }

  @Test
  void emptyTree_needsNoTile() {
    TiledLog log = new TiledLog(0);
    hashes(log, log);
    assertThat(log.served).isEmpty();
  }
}
