package io.coneix.contract.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.contract.statement.FailureCode;
import io.coneix.evidence.grade.TimeGrade;
import io.coneix.evidence.log.LogEntry;
import io.coneix.testworld.OfferSketch;
import io.coneix.testworld.TestContract;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** DESIGN 3, No gap: both ends, and the entries that stay unopened. */
class NoGapTest {
  private static final int NOON = Day.OFFICE + 16;
  private static Day day;

  @BeforeAll
  static void record() {
    day = Day.recorded(31);
  }

  // --- T04: both ends ---

  @Test
  void T04_laterFirstNode_doesNotPinTheStart() {
    assertThat(day.failure(day.job().first(Day.nodeOf(Day.OFFICE))))
        .isEqualTo(FailureCode.PERIOD_NOT_PINNED);
  }

  @Test
  void T04_nodeBeforeTheFirstUnproved_doesNotPinTheStart() {
    TestContract contract = day.contract();
    int first = day.job(contract).buildInputs().chain().first();
    LogEntry before = entry(first - 1);

    assertThat(day.failure(day.job(contract).list(e -> !e.equals(before))))
        .isEqualTo(FailureCode.PERIOD_NOT_PINNED);
  }

  @Test
  void T04_earlierLastNode_doesNotPinTheEnd() {
    TestContract contract = day.contract();
    int last = day.job(contract).buildInputs().chain().last();

    assertThat(day.failure(day.job(contract).last(last - 1)))
        .isEqualTo(FailureCode.PERIOD_NOT_PINNED);
  }

  @Test
  void T04_lostLastNode_doesNotPinTheEnd() {
    TestContract contract = day.contract();
    int last = day.job(contract).buildInputs().chain().last();

    assertThat(day.failure(day.job(contract).lose(last))).isEqualTo(FailureCode.PERIOD_NOT_PINNED);
  }

  // --- T04: lost heads ---

  @Test
  void T04_lostHead_isCountedAndMakesWhatItMayHaveHeldLate() {
    CheckedRun run = day.check(day.job().lose(noonNode()));

    assertThat(run.lostEntries()).isEqualTo(1);
    assertThat(run.records()).hasSize(Day.OFFICE_SLOTS - 1);
    // The lost entry came seven seconds after noon's slot: two slots and more after the one at -2.
    assertThat(run.records())
        .filteredOn(r -> r.grade().time() == TimeGrade.LATE)
        .extracting(r -> r.slot().number())
        .containsExactly(NOON - 1);
  }

  @Test
  void T04_moreLostHeadsThanAllowed_areRefused() {
    TestContract contract = day.contract(OfferSketch.tally().maxLost(1));

    assertThat(day.failure(day.job(contract).lose(noonNode()).lose(noonNode() + 1)))
        .isEqualTo(FailureCode.TOO_MANY_LOST);
  }

  @Test
  void T04_headOfALostNode_cannotBeSkippedOver() {
    // The node after a lost one still names the hash that the log shows for it.
    CheckedRun run = day.check(day.job().lose(noonNode()).lose(noonNode() + 1));

    assertThat(run.lostEntries()).isEqualTo(2);
  }

  private static int noonNode() {
    return Day.nodeOf(NOON);
  }

  private static LogEntry entry(int node) {
    return day.world.log().entry(day.world.holder().nodes().get(node - 1).leafIndex());
  }
}
