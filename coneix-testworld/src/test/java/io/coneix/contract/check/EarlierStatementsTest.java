package io.coneix.contract.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.contract.job.EarlierRun;
import io.coneix.contract.job.Inputs;
import io.coneix.contract.statement.FailureCode;
import io.coneix.contract.statement.Statement;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.chain.RunKind;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.coneix.testworld.RunHistory;
import io.coneix.testworld.TestContract;
import io.coneix.testworld.TestEnclave;
import io.coneix.testworld.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** DESIGN 5, Run names: every earlier run shows the statement that it ended in. */
class EarlierStatementsTest {
  private static Day day;

  @BeforeAll
  static void record() {
    day = Day.recorded(42);
  }

  // --- previous-missing ---

  @Test
  void runWithoutTheStatementBefore_isPreviousMissing() {
    RunHistory history = oneRun();
    EarlierRun run = history.earlier().get(0);
    EarlierRun bare = new EarlierRun(run.kind(), run.digest(), Optional.empty(), Optional.empty());

    assertThat(day.failure(day.job(contract).run(2, List.of(bare))))
        .isEqualTo(FailureCode.PREVIOUS_MISSING);
  }

  @Test
  void fewerEarlierRunsThanNames_isPreviousMissing() {
    oneRun();

    assertThat(day.failure(day.job(contract).run(2, List.of())))
        .isEqualTo(FailureCode.PREVIOUS_MISSING);
  }

  @Test
  void earlierNameThatIsNotProved_isPreviousMissing() {
    RunHistory history = oneRun();
    Bytes name = contract.runs().value(1).name();

    assertThat(day.failure(day.job(contract).after(history).list(e -> !e.name().equals(name))))
        .isEqualTo(FailureCode.PREVIOUS_MISSING);
  }

  // --- previous-foreign ---

  @Test
  void runShownAsVoid_isPreviousMissingOrForeign() {
    oneRun();
    EarlierRun asVoid =
        new EarlierRun(RunKind.VOID, RunKind.NO_DIGEST, Optional.empty(), Optional.empty());

    assertThat(day.failure(day.job(contract).run(2, List.of(asVoid))))
        .isIn(FailureCode.PREVIOUS_MISSING, FailureCode.PREVIOUS_FOREIGN);
  }

  @Test
  void statementOfAnotherContract_isPreviousForeign() {
    RunHistory other = oneRun();
    RunHistory own = oneRun();

    assertThat(failureWith(own, statementOf(other), evidenceOf(other)))
        .isEqualTo(FailureCode.PREVIOUS_FOREIGN);
  }

  @Test
  void statementByAnotherKeyThanTheEvidences_isPreviousForeign() {
    RunHistory own = oneRun();
    Bytes payload = Sign1.decode(ObjectType.STATEMENT, statementOf(own)).unverifiedPayload();
    Bytes forged = Sign1.sign(ObjectType.STATEMENT, payload, day.world.key()).encode();

    assertThat(failureWith(own, forged, evidenceOf(own))).isEqualTo(FailureCode.PREVIOUS_FOREIGN);
  }

  @Test
  void statementByAnEnclaveOfAnUnlistedHost_isPreviousForeign() {
    RunHistory own = oneRun();
    TestEnclave stranger = day.world.enclave(day.world.key(), World.IMAGE);

    assertThat(failureWith(own, restated(own, stranger), stranger.evidence()))
        .isEqualTo(FailureCode.PREVIOUS_FOREIGN);
  }

  @Test
  void statementByAnotherListedEnclave_isAccepted() {
    RunHistory own = oneRun();
    TestEnclave second = day.world.enclave();

    assertThat(failureWith(own, restated(own, second), second.evidence()))
        .isEqualTo(FailureCode.PERIOD_ANSWERED);
  }

  @Test
  void evidenceThatIsNoEvidence_isPreviousForeign() {
    RunHistory own = oneRun();

    assertThat(
            day.failure(
                day.job(contract)
                    .after(own)
                    .inputs(
                        i ->
                            withRuns(
                                i, List.of(shown(own, statementOf(own), Bytes.utf8("none")))))))
        .isEqualTo(FailureCode.PREVIOUS_FOREIGN);
  }

  private TestContract contract;

  private RunHistory oneRun() {
    contract = day.contract();
    RunHistory history = new RunHistory(day.world, contract);
    day.step(day.job(contract), history);
    return history;
  }

  private FailureCode failureWith(RunHistory own, Bytes statement, Bytes evidence) {
    return day.failure(day.job(contract).run(2, List.of(shown(own, statement, evidence))));
  }

  private static EarlierRun shown(RunHistory own, Bytes statement, Bytes evidence) {
    EarlierRun run = own.earlier().get(0);
    return new EarlierRun(run.kind(), run.digest(), Optional.of(statement), Optional.of(evidence));
  }

  private static Bytes statementOf(RunHistory history) {
    return history.earlier().get(0).statement().orElseThrow();
  }

  private static Bytes evidenceOf(RunHistory history) {
    return history.earlier().get(0).evidence().orElseThrow();
  }

  /** The same statement, as {@code enclave} would have made it. */
  private static Bytes restated(RunHistory history, TestEnclave enclave) {
    Statement s =
        Statement.decode(
            Sign1.decode(ObjectType.STATEMENT, statementOf(history)).unverifiedPayload());
    return enclave
        .sign(
            new Statement(
                s.contractHash(),
                s.k(),
                s.runValue(),
                s.inputDigest(),
                s.runEntryIndex(),
                s.programHash(),
                enclave.evidenceHash(),
                s.periodIndex(),
                s.outcome(),
                s.holderSectionHash()))
        .encode();
  }

  private static Inputs withRuns(Inputs i, List<EarlierRun> runs) {
    return new Inputs(
        i.contractHash(),
        i.periodIndex(),
        i.covers(),
        i.chain(),
        i.nodes(),
        i.proof(),
        i.holderParameters(),
        new ArrayList<>(runs),
        i.vouchers(),
        i.salt());
  }
}
