package io.coneix.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.testkit.Seeds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Proofs over all shapes of small trees and over random larger ones, against the plain tree. */
class LogProofTest {
  private static final long TIME_SEC = 1_800_000_000L;
  private static final int MAX = 300;

  private final LogFixture log = new LogFixture(MAX);
  private final LogKeys keys = log.timeByLog();
  private final Map<Integer, TimedCheckpoint> timedCache = new HashMap<>();
  private final Map<Integer, SignedHead> headCache = new HashMap<>();

  private TimedCheckpoint timed(int size) {
    return timedCache.computeIfAbsent(size, s -> log.timed(s, TIME_SEC + s));
  }

  private LogProof proof(int size, Iterable<Integer> leaves, Iterable<Integer> timedSizes) {
    SignedHead head = headCache.computeIfAbsent(size, s -> log.head(s, TIME_SEC + s));
    LogProofBuilder builder = new LogProofBuilder(log.tree, head);
    leaves.forEach(i -> builder.leaf(i, log.entries.get(i)));
    timedSizes.forEach(s -> builder.timed(timed(s)));
    return builder.build();
  }

  @Test
  void everySubsetOfLeavesAndTimesOfSmallTrees_isProved() {
    int proofs = 0;
    for (int size = 1; size <= 5; size++) {
      for (int leafBits = 0; leafBits < 1 << size; leafBits++) {
        for (int timeBits = 0; timeBits < 1 << (size - 1); timeBits++) {
          requireProves(size, bits(leafBits, 0), bits(timeBits, 1));
          proofs++;
        }
      }
    }
    assertThat(proofs).isEqualTo(2 + 4 * 2 + 8 * 4 + 16 * 8 + 32 * 16);
  }

  private static TreeSet<Integer> bits(int bits, int offset) {
    TreeSet<Integer> set = new TreeSet<>();
    for (int i = 0; bits >> i != 0; i++) {
      if ((bits >> i & 1) == 1) {
        set.add(i + offset);
      }
    }
    return set;
  }

  @Test
  void randomLeavesAndTimesOfLargerTrees_areProved() {
    SplittableRandom random = Seeds.random("LogProofTest", 51);
    for (int round = 0; round < 100; round++) {
      int size = random.nextInt(2, MAX + 1);
      TreeSet<Integer> leaves = some(random, 0, size);
      TreeSet<Integer> sizes = some(random, 1, size);
      requireProves(size, leaves, sizes);
    }
  }

  private static TreeSet<Integer> some(SplittableRandom random, int from, int to) {
    TreeSet<Integer> set = new TreeSet<>();
    for (int n = random.nextInt(30); n > 0; n--) {
      set.add(random.nextInt(from, to));
    }
    return set;
  }

  private void requireProves(int size, TreeSet<Integer> leaves, TreeSet<Integer> sizes) {
    LogProof proof = LogProof.decode(proof(size, leaves, sizes).encode());
    ProvenLog proven = proof.verify(keys);
    assertThat(proven.size()).isEqualTo(size);
    for (int i = 0; i < size; i++) {
      assertThat(proven.contains(log.entries.get(i))).isEqualTo(leaves.contains(i));
      assertThat(proven.indexOf(log.entries.get(i).name()))
          .isEqualTo(leaves.contains(i) ? Optional.of((long) i) : Optional.empty());
      Integer first = sizes.higher(i);
      assertThat(proven.upperBoundSec(i)).hasValue(TIME_SEC + (first == null ? size : first));
    }
    for (int s = 1; s < size; s++) {
      assertThat(proven.rootAt(s).isPresent()).isEqualTo(sizes.contains(s));
    }
    sizes.forEach(s -> assertThat(proven.rootAt(s)).hasValue(log.tree.root(s)));
    assertThat(proven.rootAt(size)).hasValue(log.tree.root(size));
  }

  @Test
  void proofOfOneLeaf_hasTheHashesOfItsPath() {
    for (int i = 0; i < MAX; i++) {
      LogProof proof = proof(MAX, List.of(i), List.of());
      assertThat(proof.hashes())
          .containsExactlyInAnyOrderElementsOf(log.tree.inclusion(i, MAX).hashes());
    }
  }

  @Test
  void proofOfOneTimedSize_hasTheHashesOfTheConsistencyProof() {
    for (int size = 1; size < MAX; size++) {
      LogProof proof = proof(MAX, List.of(), List.of(size));
      // A consistency proof leaves out the older root where that is a node of the newer tree.
      int left = Long.bitCount(size) == 1 ? 1 : 0;
      assertThat(proof.hashes()).hasSize(log.tree.consistency(size, MAX).hashes().size() + left);
    }
  }

  @Test
  void orderAndRepetitionInTheBuilder_doNotMatter() {
    SignedHead head = log.head(20, TIME_SEC);
    LogProof one =
        new LogProofBuilder(log.tree, head)
            .leaf(3, log.entries.get(3))
            .leaf(9, log.entries.get(9))
            .timed(timed(4))
            .timed(timed(12))
            .build();
    LogProof two =
        new LogProofBuilder(log.tree, head)
            .timed(timed(12))
            .timed(timed(12))
            .timed(log.timed(0, TIME_SEC))
            .leaf(9, log.entries.get(9))
            .timed(timed(4))
            .leaf(3, log.entries.get(3))
            .leaf(9, log.entries.get(9))
            .build();
    assertThat(two.encode()).isEqualTo(one.encode());
  }

  @Test
  void earlierTimeOfTheSameSize_isKept() {
    LogProof proof =
        new LogProofBuilder(log.tree, log.head(20, TIME_SEC + 9))
            .timed(log.timed(20, TIME_SEC + 5))
            .timed(log.timed(10, TIME_SEC + 4))
            .timed(log.timed(10, TIME_SEC + 2))
            .timed(log.timed(10, TIME_SEC + 3))
            .build();
    ProvenLog proven = proof.verify(keys);
    assertThat(proven.upperBoundSec(1)).hasValue(TIME_SEC + 2);
    assertThat(proven.upperBoundSec(15)).hasValue(TIME_SEC + 5);
  }

  @Test
  void entryOrCheckpointAfterTheFinalOne_isNotTaken() {
    LogProofBuilder builder = new LogProofBuilder(log.tree, log.head(20, TIME_SEC));
    assertThatThrownBy(() -> builder.leaf(20, log.entries.get(20))).isInstanceOf(NotInTree.class);
    assertThatThrownBy(() -> builder.timed(timed(21))).isInstanceOf(NotInTree.class);
  }

  @Test
  void sourceThatLies_isFoundOutBeforeTheProofIsGivenOut() {
    HashSource liar =
        (level, index) ->
            level == 1 && index == 6 ? LogFixture.hash("lie") : log.tree.hash(level, index);
    SignedHead head = log.head(20, TIME_SEC);
    assertThatThrownBy(
            () ->
                new LogProofBuilder(liar, head)
                    .leaf(3, log.entries.get(3))
                    .timed(timed(14))
                    .build())
        .isInstanceOf(BadLogProof.class);
    assertThatThrownBy(
            () -> new LogProofBuilder(log.tree, head).leaf(3, log.entries.get(4)).build())
        .isInstanceOf(BadLogProof.class);
    TimedCheckpoint forked =
        new TimedCheckpoint(7, LogFixture.hash("fork"), timed(7).cosignatures());
    assertThatThrownBy(() -> new LogProofBuilder(log.tree, head).timed(forked).build())
        .isInstanceOf(BadLogProof.class);
  }
}
