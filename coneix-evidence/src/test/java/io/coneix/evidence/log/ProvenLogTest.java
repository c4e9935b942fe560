package io.coneix.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.testkit.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ProvenLogTest {
  private static final int SIZE = 40;
  private static final long TIME_SEC = 1_800_000_000L;

  private final LogFixture log = new LogFixture(SIZE + 5);

  private ProvenLog proven(LogKeys keys, SignedHead last, List<TimedCheckpoint> timed) {
    LogProofBuilder builder = new LogProofBuilder(log.tree, last);
    timed.forEach(builder::timed);
    return builder.build().verify(keys);
  }

  private ProvenLog byLog(int... sizes) {
    List<TimedCheckpoint> timed = new ArrayList<>();
    for (int size : sizes) {
      timed.add(log.timed(size, TIME_SEC + size));
    }
    return proven(log.timeByLog(), log.head(SIZE, TIME_SEC + SIZE), timed);
  }

  /** Times of Ada and Bob that do not rise with the size, as those of bad clocks. */
  @Test
  void upperBoundByWitnesses_isTheKthSmallestOfTheFirstTimes() {
    SplittableRandom random = Seeds.random("ProvenLogTest", 71);
    for (int round = 0; round < 60; round++) {
      int k = random.nextInt(1, 3);
      List<TimedCheckpoint> timed = new ArrayList<>();
      for (int size = random.nextInt(1, 9); size < SIZE; size += random.nextInt(1, 9)) {
        timed.add(witnessed(size, random));
      }
      TimedCheckpoint end = witnessed(SIZE, random);
      SignedHead last = log.head(SIZE, end.cosignatures().toArray(new Cosignature[0]));
      ProvenLog proven = proven(log.witnessed(k), last, timed);
      timed.add(end);
      for (int i = 0; i < SIZE; i++) {
        assertThat(proven.upperBoundSec(i)).isEqualTo(judge(timed, i, k));
      }
    }
  }

  private TimedCheckpoint witnessed(int size, SplittableRandom random) {
    Checkpoint checkpoint = log.checkpoint(size);
    return log.timed(
        size,
        log.ada.cosign(checkpoint, TIME_SEC + random.nextInt(1_000)),
        log.bob.cosign(checkpoint, TIME_SEC + random.nextInt(1_000)));
  }

  private OptionalLong judge(List<TimedCheckpoint> timed, int leaf, int k) {
    long[] first = new long[2];
    for (int who = 0; who < 2; who++) {
      int keyId = (who == 0 ? log.ada : log.bob).verifierKey().keyId();
      first[who] =
          timed.stream()
              .filter(t -> t.size() > leaf)
              .flatMap(t -> t.cosignatures().stream())
              .filter(c -> c.keyId() == keyId)
              .mapToLong(Cosignature::timeSec)
              .min()
              .orElseThrow();
    }
    return OptionalLong.of(k == 1 ? Math.min(first[0], first[1]) : Math.max(first[0], first[1]));
  }

  @Test
  void twoKeysOfOneOwner_countOnce() {
    Cosigner second = new Cosigner("ada.example", LogFixture.key(8));
    LogKeys keys =
        new LogKeys(
            LogFixture.ORIGIN,
            log.signer.verifierKey(),
            List.of(log.ada.verifierKey(), second.verifierKey(), log.bob.verifierKey()),
            2);
    Checkpoint checkpoint = log.checkpoint(SIZE);
    SignedHead last =
        log.head(
            SIZE,
            log.ada.cosign(checkpoint, TIME_SEC),
            second.cosign(checkpoint, TIME_SEC + 1),
            log.bob.cosign(checkpoint, TIME_SEC + 9));
    ProvenLog proven = proven(keys, last, List.of());
    assertThat(proven.upperBoundSec(0)).hasValue(TIME_SEC + 9);
    assertThat(proven.lowerBoundSec(last.timed())).hasValue(TIME_SEC + 1);
  }

  @Test
  void entryOutsideTheTree_hasNoUpperBound() {
    ProvenLog proven = byLog(10);
    assertThat(proven.upperBoundSec(SIZE)).isEmpty();
    assertThat(proven.upperBoundSec(-1)).isEmpty();
    assertThat(proven.upperBoundSec(SIZE - 1)).hasValue(TIME_SEC + SIZE);
  }

  @Test
  void checkpointOfTheProof_givesALowerBoundAtAnyCosignedTime() {
    ProvenLog proven = byLog(10, 20);
    assertThat(proven.lowerBoundSec(log.timed(10, TIME_SEC + 10))).hasValue(TIME_SEC + 10);
    assertThat(proven.lowerBoundSec(log.timed(10, TIME_SEC + 99))).hasValue(TIME_SEC + 99);
    assertThat(proven.lowerBoundSec(log.timed(10, TIME_SEC + 99))).hasValue(TIME_SEC + 99);
    assertThat(proven.lowerBoundSec(log.timed(SIZE, TIME_SEC))).hasValue(TIME_SEC);
    assertThat(proven.lowerBoundSec(log.timed(0, TIME_SEC))).hasValue(TIME_SEC);
  }

  @Test
  void T08_checkpointThatTheProofDoesNotHold_givesNoLowerBound() {
    ProvenLog proven = byLog(10, 20);
    assertThat(proven.lowerBoundSec(log.timed(11, TIME_SEC))).isEmpty();
    assertThat(proven.lowerBoundSec(log.timed(SIZE + 5, TIME_SEC))).isEmpty();
  }

  @Test
  void T08_cosignedCheckpointOfAFork_givesNoLowerBound() {
    LogFixture fork = new LogFixture(9);
    fork.append(LogFixture.entry(1_000));
    assertThat(byLog(10).lowerBoundSec(fork.timed(10, TIME_SEC))).isEmpty();
    assertThat(byLog(10).lowerBoundSec(new LogFixture(10).timed(10, TIME_SEC))).isPresent();
  }

  @Test
  void T08_forgedTimeInANode_givesNoLowerBound() {
    ProvenLog proven = byLog(10);
    Cosignature real = log.timed(10, TIME_SEC + 10).cosignatures().get(0);
    Cosignature later = new Cosignature(real.keyId(), real.timeSec() + 900, real.signature());
    TimedCheckpoint forged = new TimedCheckpoint(10, log.tree.root(10), List.of(later));
    assertThat(proven.lowerBoundSec(forged)).isEmpty();
    TimedCheckpoint empty =
        new TimedCheckpoint(
            0, MerkleHash.EMPTY_ROOT, List.of(new Cosignature(real.keyId(), 5, real.signature())));
    assertThat(proven.lowerBoundSec(empty)).isEmpty();
  }

  @Test
  void cosignersThatThePolicyDoesNotName_doNotCountForTheLowerBound() {
    Checkpoint ten = log.checkpoint(10);
    Cosignature stranger = log.ada.cosign(ten, TIME_SEC + 500);
    Cosignature byLog = log.time.cosign(ten, TIME_SEC + 10);
    assertThat(byLog(10).lowerBoundSec(log.timed(10, stranger))).isEmpty();
    assertThat(byLog(10).lowerBoundSec(log.timed(10, stranger, byLog))).hasValue(TIME_SEC + 10);
  }

  @Test
  void lowerBoundByTwoWitnesses_isTheEarlierOfBoth() {
    Checkpoint checkpoint = log.checkpoint(SIZE);
    SignedHead last =
        log.head(
            SIZE,
            log.ada.cosign(checkpoint, TIME_SEC + 3),
            log.bob.cosign(checkpoint, TIME_SEC + 8));
    assertThat(proven(log.witnessed(2), last, List.of()).lowerBoundSec(last.timed()))
        .hasValue(TIME_SEC + 3);
    assertThat(proven(log.witnessed(1), last, List.of()).lowerBoundSec(last.timed()))
        .hasValue(TIME_SEC + 8);
  }
}
