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

/** The fast algorithms against RFC 6962's definitions, for every small tree. */
class TreeProofsTest {
  private static final int MAX = 70;

  private final MerkleTree tree = new LogFixture(MAX).tree;

  @Test
  void rootsAndInclusionProofs_areThoseOfTheDefinition() {
    for (int size = 1; size <= MAX; size++) {
      assertThat(TreeProofs.root(tree, size)).isEqualTo(tree.root(size));
      for (int i = 0; i < size; i++) {
        InclusionProof proof = TreeProofs.inclusion(tree, i, size);
        assertThat(proof).isEqualTo(tree.inclusion(i, size));
        proof.verify(tree.hash(0, i), tree.root(size));
      }
    }
    assertThat(TreeProofs.root(tree, 0)).isEqualTo(MerkleHash.EMPTY_ROOT);
  }

  @Test
  void consistencyProofs_areThoseOfTheDefinition() {
    for (int size = 1; size <= MAX; size++) {
      for (int old = 1; old <= size; old++) {
        ConsistencyProof proof = TreeProofs.consistency(tree, old, size);
        assertThat(proof).isEqualTo(tree.consistency(old, size));
        proof.verify(tree.root(old), tree.root(size));
      }
    }
  }

  @Test
  void inclusionProofWithAChange_isRefused() {
    SplittableRandom random = Seeds.random("TreeProofsTest", 21);
    for (int round = 0; round < 2_000; round++) {
      int size = random.nextInt(1, MAX + 1);
      int index = random.nextInt(size);
      InclusionProof good = tree.inclusion(index, size);
      List<Bytes> hashes = changed(good.hashes(), random);
      Bytes leaf = tree.hash(0, index);
      assertThatThrownBy(
              () -> new InclusionProof(index, size, hashes).verify(leaf, tree.root(size)))
          .isInstanceOf(Failure.class);
      int other = random.nextInt(MAX);
      if (other != index) {
        assertThatThrownBy(
                () -> new InclusionProof(other, size, good.hashes()).verify(leaf, tree.root(size)))
            .isInstanceOf(Failure.class);
        assertThatThrownBy(() -> good.verify(tree.hash(0, other), tree.root(size)))
            .isInstanceOf(BadLogProof.class);
      }
    }
  }

  @Test
  void consistencyProofWithAChange_isRefused() {
    SplittableRandom random = Seeds.random("TreeProofsTest", 22);
    for (int round = 0; round < 2_000; round++) {
      int size = random.nextInt(1, MAX + 1);
      int old = random.nextInt(1, size + 1);
      ConsistencyProof good = tree.consistency(old, size);
      List<Bytes> hashes = changed(good.hashes(), random);
      assertThatThrownBy(
              () -> new ConsistencyProof(old, size, hashes).verify(tree.root(old), tree.root(size)))
          .isInstanceOf(Failure.class);
      int other = random.nextInt(1, MAX + 1);
      if (other != old) {
        assertThatThrownBy(() -> good.verify(tree.root(other), tree.root(size)))
            .isInstanceOf(BadLogProof.class);
      }
    }
  }

  /** One bit flipped, one hash dropped, one added or two swapped. */
  private static List<Bytes> changed(List<Bytes> hashes, SplittableRandom random) {
    List<Bytes> changed = new ArrayList<>(hashes);
    int at = random.nextInt(hashes.size() + 1);
    int kind = random.nextInt(4);
    if (hashes.isEmpty() || at == hashes.size() || kind == 0) {
      changed.add(at, LogFixture.hash("added"));
    } else if (kind == 1) {
      changed.remove(at);
    } else if (kind == 2 && hashes.size() > 1) {
      changed.add(at == 0 ? 1 : at - 1, changed.remove(at));
    } else {
      byte[] hash = changed.get(at).toArray();
      hash[random.nextInt(hash.length)] ^= (byte) (1 << random.nextInt(8));
      changed.set(at, Bytes.of(hash));
    }
    return changed;
  }

  @Test
  void frontier_hasTheRootsOfTheDefinitionAndFinishesEachSubtreeOnce() {
    Map<String, Bytes> finished = new HashMap<>();
    Frontier frontier = Frontier.EMPTY;
    for (int size = 0; size < MAX; size++) {
      assertThat(frontier.size()).isEqualTo(size);
      assertThat(frontier.root()).isEqualTo(tree.root(size));
      assertThat(frontier).isEqualTo(Frontier.of(tree, size));
      assertThat(Frontier.decode(size, frontier.encodeHashes())).isEqualTo(frontier);
      frontier =
          frontier.append(
              tree.hash(0, size),
              (level, index, hash) -> {
                assertThat(hash).isEqualTo(tree.hash(level, index));
                assertThat(finished.put(level + "/" + index, hash)).isNull();
              });
    }
    int complete = 0;
    for (int level = 0; 1 << level <= MAX; level++) {
      complete += MAX >> level;
    }
    assertThat(finished).hasSize(complete);
  }

  @Test
  void frontierWithAMissingHash_isRefused() {
    Bytes hashes = Frontier.of(tree, 7).encodeHashes();
    assertThatThrownBy(() -> Frontier.decode(5, hashes)).isInstanceOf(MalformedLogProof.class);
    assertThatThrownBy(() -> Frontier.decode(7, hashes.slice(0, 95)))
        .isInstanceOf(MalformedLogProof.class);
  }

  @Test
  void emptyOlderTree_provesNothing() {
    assertThatThrownBy(() -> new ConsistencyProof(0, 5, List.of()))
        .isInstanceOf(MalformedLogProof.class);
    assertThatThrownBy(() -> new ConsistencyProof(6, 5, List.of()))
        .isInstanceOf(MalformedLogProof.class);
  }
}
