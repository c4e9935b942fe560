package io.coneix.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.error.Failure;
import io.coneix.testkit.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a proof that was tampered with, or made by a liar, runs into. */
class LogProofAttackTest {
  private static final int SIZE = 23;
  private static final long TIME_SEC = 1_800_000_000L;

  private final LogFixture log = new LogFixture(SIZE);
  private final LogKeys keys = log.timeByLog();
  private final LogProof good = proof();
  private final ExecutorService pool = Executors.newFixedThreadPool(2);

  @AfterEach
  void stop() {
    pool.shutdownNow();
  }

  private LogProof proof() {
    LogProofBuilder builder = new LogProofBuilder(log.tree, log.head(SIZE, TIME_SEC + SIZE));
    for (int i : new int[] {2, 9, 17}) {
      builder.leaf(i, log.entries.get(i));
    }
    for (int size : new int[] {3, 12, 16}) {
      builder.timed(log.timed(size, TIME_SEC + size));
    }
    return builder.build();
  }

  private void requireRefused(LogProof proof, Class<? extends Failure> failure) {
    assertThatThrownBy(() -> proof.verify(keys)).isInstanceOf(failure);
  }

  private LogProof with(List<TimedSize> timed, List<IndexedEntry> leaves, List<Bytes> hashes) {
    return new LogProof(good.last(), timed, leaves, hashes);
  }

  @Test
  void anyFlippedBit_isRefused() {
    assertThat(good.verify(keys).contains(log.entries.get(9))).isTrue();
    byte[] encoded = good.encode().toArray();
    for (int bit = 0; bit < encoded.length * 8; bit++) {
      byte[] bad = encoded.clone();
      bad[bit / 8] ^= (byte) (1 << bit % 8);
      Throwable failure = catchThrowable(() -> LogProof.decode(Bytes.wrap(bad)).verify(keys));
      assertThat(failure).as("bit " + bit).isInstanceOf(Failure.class);
    }
  }

  @Test
  void truncatedOrLongerProof_isRefused() {
    byte[] encoded = good.encode().toArray();
    for (int size = 0; size < encoded.length; size++) {
      Bytes cut = Bytes.of(java.util.Arrays.copyOf(encoded, size));
      assertThatThrownBy(() -> LogProof.decode(cut)).isInstanceOf(Failure.class);
    }
    Bytes longer = Bytes.of(java.util.Arrays.copyOf(encoded, encoded.length + 1));
    assertThatThrownBy(() -> LogProof.decode(longer)).isInstanceOf(Failure.class);
  }

  @Test
  void droppedAddedOrSwappedHash_isRefused() {
    for (int i = 0; i < good.hashes().size(); i++) {
      List<Bytes> dropped = new ArrayList<>(good.hashes());
      dropped.remove(i);
      requireRefused(with(good.timed(), good.leaves(), dropped), Failure.class);
      List<Bytes> added = new ArrayList<>(good.hashes());
      added.add(i, good.hashes().get(i));
      requireRefused(with(good.timed(), good.leaves(), added), MalformedLogProof.class);
      List<Bytes> swapped = new ArrayList<>(good.hashes());
      Collections.swap(swapped, i, (i + 1) % swapped.size());
      requireRefused(with(good.timed(), good.leaves(), swapped), BadLogProof.class);
    }
    List<Bytes> more = new ArrayList<>(good.hashes());
    more.add(MerkleHash.EMPTY_ROOT);
    requireRefused(with(good.timed(), good.leaves(), more), MalformedLogProof.class);
  }

  @Test
  void T08_cosignatureMovedToAnEarlierTree_isRefused() {
    SplittableRandom random = Seeds.random("LogProofAttackTest", 61);
    for (int round = 0; round < 100; round++) {
      int from = random.nextInt(1, SIZE);
      int to = random.nextInt(1, SIZE);
      LogProof honest =
          new LogProofBuilder(log.tree, good.last()).timed(log.timed(to, TIME_SEC)).build();
      List<TimedSize> forged = List.of(new TimedSize(to, log.timed(from, TIME_SEC).cosignatures()));
      LogProof proof = new LogProof(good.last(), forged, List.of(), honest.hashes());
      if (from != to) {
        requireRefused(proof, BadNoteSignature.class);
      } else {
        assertThat(proof.verify(keys).rootAt(to)).hasValue(log.tree.root(to));
      }
    }
  }

  @Test
  void T23_cosignedCheckpointOfAFork_isRefused() {
    LogFixture fork = new LogFixture(11);
    fork.append(LogFixture.entry(1_000));
    List<TimedSize> timed = new ArrayList<>(good.timed());
    assertThat(timed.get(1).size()).isEqualTo(12);
    timed.set(1, new TimedSize(12, fork.timed(12, TIME_SEC).cosignatures()));
    requireRefused(with(timed, good.leaves(), good.hashes()), BadNoteSignature.class);
  }

  @Test
  void leafAtAnotherPlaceOrWithAnotherBody_isRefused() {
    List<IndexedEntry> moved = new ArrayList<>(good.leaves());
    moved.set(1, new IndexedEntry(8, good.leaves().get(1).entry()));
    requireRefused(with(good.timed(), moved, good.hashes()), Failure.class);
    List<IndexedEntry> other = new ArrayList<>(good.leaves());
    other.set(
        1,
        new IndexedEntry(
            9, new LogEntry(good.leaves().get(1).entry().name(), LogFixture.hash("other"))));
    requireRefused(with(good.timed(), other, good.hashes()), BadLogProof.class);
  }

  @Test
  void T01_nameThatIsInTheLogTwice_isRefused() {
    LogEntry twice = new LogEntry(log.entries.get(2).name(), LogFixture.hash("second history"));
    log.append(twice);
    LogProofBuilder builder =
        new LogProofBuilder(log.tree, log.head(SIZE + 1, TIME_SEC))
            .leaf(2, log.entries.get(2))
            .leaf(SIZE, twice);
    assertThatThrownBy(builder::build)
        .isInstanceOf(MalformedLogProof.class)
        .hasMessageContaining("name");
  }

  @Test
  void itemsOutOfOrderOrOutsideTheTree_areRefused() {
    List<IndexedEntry> leaves = new ArrayList<>(good.leaves());
    Collections.reverse(leaves);
    assertThatThrownBy(() -> with(good.timed(), leaves, good.hashes()))
        .isInstanceOf(MalformedLogProof.class);
    List<TimedSize> timed = new ArrayList<>(good.timed());
    Collections.reverse(timed);
    assertThatThrownBy(() -> with(timed, good.leaves(), good.hashes()))
        .isInstanceOf(MalformedLogProof.class);
    List<TimedSize> atTheEnd = List.of(new TimedSize(SIZE, good.timed().get(0).cosignatures()));
    assertThatThrownBy(() -> with(atTheEnd, good.leaves(), good.hashes()))
        .isInstanceOf(MalformedLogProof.class);
    List<IndexedEntry> outside = List.of(new IndexedEntry(SIZE, log.entries.get(2)));
    assertThatThrownBy(() -> with(good.timed(), outside, good.hashes()))
        .isInstanceOf(MalformedLogProof.class);
  }

  @Test
  void hugeTreeWithFewHashes_endsAtOnce() {
    SignedHead last = good.last();
    SignedHead huge =
        new SignedHead(Checkpoint.MAX_SIZE, last.root(), last.logSignature(), last.cosignatures());
    requireRefused(new LogProof(huge, good.timed(), good.leaves(), good.hashes()), Failure.class);
  }

  @Test
  void proofOfAnotherLog_isRefused() {
    NoteSigner other = new NoteSigner("other.example", LogFixture.key(1));
    Cosigner time = new Cosigner("other.example/time", LogFixture.key(2));
    LogKeys others = LogKeys.timeByLog(other.verifierKey(), time.verifierKey());
    assertThatThrownBy(() -> good.verify(others)).isInstanceOf(BadNoteSignature.class);
  }

  @Test
  void tooFewOrUnknownCosigners_areRefused() {
    assertThatThrownBy(() -> good.verify(log.witnessed(1))).isInstanceOf(TooFewCosignatures.class);
    Checkpoint last = log.checkpoint(SIZE);
    Cosignature ada = log.ada.cosign(last, TIME_SEC);
    LogProof byAda = new LogProofBuilder(log.tree, log.head(SIZE, ada)).build();
    assertThat(byAda.verify(log.witnessed(1)).size()).isEqualTo(SIZE);
    assertThatThrownBy(() -> byAda.verify(log.witnessed(2))).isInstanceOf(TooFewCosignatures.class);
    Cosignature stranger = new Cosigner("eve", LogFixture.key(9)).cosign(last, TIME_SEC);
    LogProof more = new LogProofBuilder(log.tree, log.head(SIZE, ada, stranger)).build();
    assertThatThrownBy(() -> more.verify(log.witnessed(1))).isInstanceOf(UnknownCosigner.class);
  }

  @Test
  void twoBadCosignatures_giveTheSameFailureOnAnyNumberOfThreads() {
    List<TimedSize> timed = new ArrayList<>(good.timed());
    timed.set(1, new TimedSize(12, good.timed().get(0).cosignatures()));
    timed.set(2, new TimedSize(16, good.timed().get(0).cosignatures()));
    LogProof bad = with(timed, good.leaves(), good.hashes());
    for (int threads = 1; threads <= 9; threads++) {
      int parts = threads;
      assertThatThrownBy(() -> bad.verify(keys, pool, parts))
          .isInstanceOf(BadNoteSignature.class)
          .hasMessageContaining("size 12");
      assertThat(good.verify(keys, pool, parts).rootAt(12)).hasValue(log.tree.root(12));
    }
  }
}
