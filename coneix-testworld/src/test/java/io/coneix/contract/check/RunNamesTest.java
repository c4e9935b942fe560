package io.coneix.contract.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.contract.job.Inputs;
import io.coneix.contract.job.Job;
import io.coneix.contract.schema.Totals;
import io.coneix.contract.statement.FailureCode;
import io.coneix.contract.statement.Outcome;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.chain.RunKind;
import io.coneix.evidence.cose.BadSignature;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.coneix.evidence.slot.SlotSet;
import io.coneix.testworld.BuiltJob;
import io.coneix.testworld.JobBuilder;
import io.coneix.testworld.OfferSketch;
import io.coneix.testworld.RunHistory;
import io.coneix.testworld.TestContract;
import io.coneix.testworld.TestEnclave;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** DESIGN 5, Run names, and the statements of earlier runs. */
class RunNamesTest {
  private static Day day;

  @BeforeAll
  static void record() {
    day = Day.recorded(41);
  }

  // --- T10: the name commits to the inputs ---

  @Test
  void T10_secondJobUnderTheSameName_isRefused() {
    TestContract contract = day.contract();
    TestEnclave enclave = day.world.enclave();
    BuiltJob first = day.job(contract).build(enclave);
    Inputs other =
        day.job(contract).withhold(SlotSet.range(Day.OFFICE, Day.OFFICE + 4)).buildInputs();

    // The log does not let the name in again.
    assertThatThrownBy(() -> day.job(contract).build(other, enclave))
        .isInstanceOf(IllegalStateException.class);
    // Nor does the entry that is there stand for other inputs.
    Sign1 job =
        resigned(
            contract,
            new Job(
                first.job().contract(),
                1,
                first.job().runValue(),
                first.job().evidence(),
                first.job().proof(),
                other.encode()));
    assertThatThrownBy(() -> JobChecker.onThisThread().accept(job))
        .isInstanceOf(RunFailed.class)
        .hasMessageContaining("entry of run 1");
  }

  @Test
  void T10_runThatIsNotLogged_isRefused() {
    TestContract contract = day.contract();
    Bytes name = contract.runs().value(1).name();
    BuiltJob job = day.job(contract).list(e -> !e.name().equals(name)).build(day.world.enclave());

    assertThatThrownBy(() -> JobChecker.onThisThread().accept(job.signed()))
        .isInstanceOf(RunFailed.class);
  }

  @Test
  void jobSignedByAnotherKey_isRefused() {
    BuiltJob job = day.job().build(day.world.enclave());
    Sign1 forged = Sign1.sign(ObjectType.JOB, job.job().encode(), day.world.key());

    assertThatThrownBy(() -> JobChecker.onThisThread().accept(forged))
        .isInstanceOf(BadSignature.class);
  }

  // --- T11: no more runs than agreed ---

  @Test
  void T11_valueThatDoesNotLeadToTheAcceptance_isRefused() {
    TestContract contract = day.contract();
    BuiltJob job =
        day.job(contract)
            .job(
                j ->
                    new Job(
                        j.contract(),
                        j.k(),
                        Sha256.of(Bytes.utf8("a name of the requester's own")),
                        j.evidence(),
                        j.proof(),
                        j.inputs()))
            .build(day.world.enclave());

    assertThatThrownBy(() -> JobChecker.onThisThread().accept(job.signed()))
        .isInstanceOf(RunFailed.class)
        .hasMessageContaining("r_0");
  }

  @Test
  void T11_requesterCannotMakeTheNextName() {
    TestContract contract = day.contract();
    // Shown r_1, the requester can hash downwards only: to the names that are used already.
    Bytes shown = contract.runs().value(1).revealed();
    Bytes next = contract.runs().value(2).revealed();

    assertThat(contract.runs().value(2).at(1).revealed()).isEqualTo(shown);
    assertThat(Sha256.labelled("coneix/run/step/1", shown)).isNotEqualTo(next);
  }

  @Test
  void T11_moreAnswersThanAgreed_areRefused() {
    TestContract contract = day.contract(twoPeriods().runs(1));
    RunHistory history = new RunHistory(day.world, contract);
    assertThat(day.step(day.job(contract), history)).isInstanceOf(Outcome.Answered.class);

    JobBuilder second = new JobBuilder(day.world, contract, 1).after(history);

    assertThat(day.failure(second.last(lastNode()))).isEqualTo(FailureCode.RUNS_USED_UP);
  }

  @Test
  void T11_failedRuns_doNotUseUpTheAgreedNumber() {
    TestContract contract = day.contract(OfferSketch.tally().runs(2));
    RunHistory history = new RunHistory(day.world, contract);
    for (int i = 0; i < 3; i++) {
      assertThat(day.step(day.job(contract).last(lastNode() - 12), history))
          .isInstanceOf(Outcome.Failed.class);
    }

    assertThat(day.step(day.job(contract), history)).isInstanceOf(Outcome.Answered.class);
  }

  @Test
  void T11_runNextToALaterOneUnderTheSameName_isRefused() {
    TestContract contract = day.contract(twoPeriods());
    RunHistory history = new RunHistory(day.world, contract);
    day.step(day.job(contract), history);
    TestEnclave enclave = day.world.enclave();
    BuiltJob second = day.job(contract).after(history).build(enclave);

    assertThat(JobChecker.onThisThread().accept(second.signed())).isNotNull();
    assertThatThrownBy(
            () -> day.job(contract).after(history).holderParameters(Bytes.utf8("x")).build(enclave))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void T11_runAfterRevocation_isRefused() {
    TestContract contract = day.contract();
    RunHistory history = new RunHistory(day.world, contract);
    history.consume(RunKind.REVOKED);

    assertThat(day.failure(day.job(contract).after(history))).isEqualTo(FailureCode.CONTRACT_ENDED);
  }

  @Test
  void voidName_isSkipped() {
    TestContract contract = day.contract();
    RunHistory history = new RunHistory(day.world, contract);
    history.consume(RunKind.VOID);

    assertThat(day.run(day.job(contract).after(history))).isInstanceOf(Outcome.Answered.class);
  }

  @Test
  void runAfterTheContractsEnd_isRefused() {
    TestContract contract = day.contract(OfferSketch.tally().until(day.world.log().timeSec() - 1));

    assertThat(day.failure(day.job(contract))).isEqualTo(FailureCode.CONTRACT_ENDED);
  }

  @Test
  void runNumberAboveTheAgreedNames_isRefused() {
    TestContract contract = day.contract(OfferSketch.tally().runs(1));
    BuiltJob job =
        day.job(contract)
            .job(j -> new Job(j.contract(), 3, j.runValue(), j.evidence(), j.proof(), j.inputs()))
            .build(day.world.enclave());

    assertThatThrownBy(() -> JobChecker.onThisThread().accept(job.signed()))
        .isInstanceOf(RunFailed.class)
        .hasMessageContaining("1 to 2");
  }

  // --- one answer for a period ---

  @Test
  void periodWithAnAnswer_isNotAnsweredAgain() {
    TestContract contract = day.contract();
    RunHistory history = new RunHistory(day.world, contract);
    day.step(day.job(contract), history);

    assertThat(day.failure(day.job(contract).after(history)))
        .isEqualTo(FailureCode.PERIOD_ANSWERED);
  }

  @Test
  void failedRun_leavesThePeriodOpenAndCarriesTotalsOn() {
    TestContract contract = day.contract(twoPeriods());
    RunHistory history = new RunHistory(day.world, contract);
    day.step(day.job(contract), history);
    Outcome failed = day.step(second(contract).last(lastNode() - 12).first(2), history);

    assertThat(((Outcome.Failed) failed).totals()).contains(new Totals(List.of(12L)).encode());
    CheckedRun next = day.check(second(contract).after(history).last(lastNode()));
    assertThat(next.previousTotals()).contains(new Totals(List.of(12L)));
  }

  @Test
  void totalsOfAnotherCivilYear_areNotCarriedOn() {
    TestContract contract =
        day.contract(
            OfferSketch.tally()
                .periods(OfferSketch.day("2025-06-01"), OfferSketch.day("2026-10-01")));
    RunHistory history = new RunHistory(day.world, contract);
    day.step(new JobBuilder(day.world, contract, 0).last(lastNode()), history);

    CheckedRun next = day.check(new JobBuilder(day.world, contract, 1).after(history));

    assertThat(history.earlier()).hasSize(1);
    assertThat(next.previousTotals()).isEmpty();
  }

  /** The recorded day, and the eve of it, which is recorded in part and pinned too. */
  private static OfferSketch twoPeriods() {
    return OfferSketch.tally()
        .periods(OfferSketch.day("2026-09-30"), OfferSketch.day("2026-10-01"));
  }

  private static JobBuilder second(TestContract contract) {
    return new JobBuilder(day.world, contract, 1);
  }

  private static int lastNode() {
    return day.world.holder().nodes().size();
  }

  private static Sign1 resigned(TestContract contract, Job job) {
    return Sign1.sign(ObjectType.JOB, job.encode(), contract.holderKey());
  }
}
