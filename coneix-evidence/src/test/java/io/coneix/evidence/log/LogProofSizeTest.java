package io.coneix.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.testkit.Seeds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A month's 2,976 entries among a million: one proof against a proof for each. */
class LogProofSizeTest {
  private static final int MONTH = 2_976;
  private static final long LOG_SIZE = 1L << 20;

  /** A tree of which only some leaves are known; what lies between them is made up. */
  private static final class SparseTree implements HashSource {
    final TreeMap<Long, LogEntry> known = new TreeMap<>();
    private final Map<String, Bytes> seen = new HashMap<>();

    @Override
    public Bytes hash(int level, long index) {
      return seen.computeIfAbsent(level + "/" + index, key -> Bytes.EMPTY).size() == 0
          ? remember(level, index)
          : seen.get(level + "/" + index);
    }

    private Bytes remember(int level, long index) {
      Bytes hash = compute(level, index);
      seen.put(level + "/" + index, hash);
      return hash;
    }

    private Bytes compute(int level, long index) {
      Long first = known.ceilingKey(index << level);
      if (first == null || first >= (index + 1) << level) {
        return LogFixture.hash("subtree " + level + " " + index);
      }
      return level == 0
          ? MerkleHash.leaf(known.get(index).encode())
          : MerkleHash.node(hash(level - 1, 2 * index), hash(level - 1, 2 * index + 1));
    }
  }

  @Test
  void monthAtRandomPlaces_takesAtMostHalfOfSingleProofs() {
    SplittableRandom random = Seeds.random("LogProofSizeTest", 81);
    List<Long> places = new ArrayList<>();
    while (places.size() < MONTH) {
      long place = random.nextLong(LOG_SIZE);
      if (!places.contains(place)) {
        places.add(place);
      }
    }
    requireHalf(places);
  }

  @Test
  void monthAtEvenPlaces_takesAtMostHalfOfSingleProofs() {
    List<Long> places = new ArrayList<>();
    for (long i = 0; i < MONTH; i++) {
      places.add(i * LOG_SIZE / MONTH);
    }
    requireHalf(places);
  }

  private static void requireHalf(List<Long> places) {
    SparseTree tree = new SparseTree();
    places.forEach(i -> tree.known.put(i, LogFixture.entry(Math.toIntExact(i))));
    LogFixture log = new LogFixture(0);
    Checkpoint end = new Checkpoint(LogFixture.ORIGIN, LOG_SIZE, TreeProofs.root(tree, LOG_SIZE));
    SignedHead head =
        new SignedHead(
            LOG_SIZE, end.root(), log.signer.sign(end), List.of(log.time.cosign(end, 1)));
    LogProofBuilder batch = new LogProofBuilder(tree, head);
    tree.known.forEach(batch::leaf);
    Bytes encoded = batch.build().encode();
    assertThat(LogProof.decode(encoded).verify(log.timeByLog()).size()).isEqualTo(LOG_SIZE);

    long singles = 0;
    long singleHashes = 0;
    for (Map.Entry<Long, LogEntry> entry : tree.known.entrySet()) {
      LogProof one = new LogProofBuilder(tree, head).leaf(entry.getKey(), entry.getValue()).build();
      singles += one.encode().size();
      singleHashes += one.hashes().size();
    }
    assertThat(singleHashes).isEqualTo(20L * MONTH);
    assertThat(2L * batch.build().hashes().size()).isLessThanOrEqualTo(singleHashes);
    assertThat(2L * encoded.size()).isLessThanOrEqualTo(singles);
  }
}
