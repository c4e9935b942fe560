package io.coneix.contract.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.coneix.contract.offer.EnclavePolicy;
import io.coneix.contract.statement.FailureCode;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.testworld.BuiltJob;
import io.coneix.testworld.OfferSketch;
import io.coneix.testworld.Tally;
import io.coneix.testworld.TestContract;
import io.coneix.testworld.TestEnclave;
import io.coneix.testworld.World;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** DESIGN 6: which evidence about an enclave counts. */
class EnclaveEvidenceTest {
  private static Day day;

  @BeforeAll
  static void record() {
    day = Day.recorded(64);
  }

  // --- T30: evidence about the enclave ---

  @Test
  void T30_simulationWhereTheContractDoesNotAcceptIt_isRefused() {
    assertEnclaveRefused(
        day.contract(OfferSketch.tally().enclaves(new EnclavePolicy(false, List.of()))),
        day.world.enclave());
  }

  @Test
  void T30_unlistedHost_isRefusedAlsoWhereSimulationIsAccepted() {
    assertEnclaveRefused(day.contract(), day.world.enclave(day.world.key(), World.IMAGE));
  }

  @Test
  void T30_imageThatTheContractDoesNotName_isRefused() {
    EnclavePolicy only = new EnclavePolicy(true, List.of(World.IMAGE));
    TestContract contract = day.contract(OfferSketch.tally().enclaves(only));
    Bytes other = Sha256.of(Bytes.utf8("another image"));

    assertEnclaveRefused(contract, day.world.enclave(day.world.host(), other));
  }

  @Test
  void T28_unloggedEvidence_isRefused() {
    TestContract contract = day.contract();
    TestEnclave enclave = day.world.enclave();
    BuiltJob job =
        day.job(contract).list(e -> !e.body().equals(enclave.evidenceHash())).build(enclave);

    assertRefused(job);
  }

  @Test
  void T29_evidenceOlderThanADay_isRefused() {
    Day other = Day.recorded(63);
    TestEnclave enclave = other.world.enclave();
    other.world.log().setTimeSec(other.world.log().timeSec() + EvidenceStep.MAX_AGE_SEC + 1);

    assertRefused(other.job().build(enclave));
  }

  @Test
  void evidenceOfADay_isAccepted() {
    Day other = Day.recorded(63);
    TestEnclave enclave = other.world.enclave();
    other.world.log().setTimeSec(other.world.log().timeSec() + EvidenceStep.MAX_AGE_SEC);

    assertThat(JobChecker.onThisThread().accept(other.job().build(enclave).signed())).isNotNull();
    assertThat(
            JobChecker.onThisThread()
                .check(JobChecker.onThisThread().accept(other.job().build(enclave).signed()))
                .records())
        .hasSize(Day.OFFICE_SLOTS);
  }

  @Test
  void T30_statementPassedOffAsEvidence_isRefused() {
    TestContract contract = day.contract();
    BuiltJob job = day.job(contract).build(day.world.enclave());
    RunRequest request = JobChecker.onThisThread().accept(job.signed());
    RunRequest swapped =
        new RunRequest(
            request.terms(),
            request.run(),
            contract.contract().signedOffer().encode(),
            request.inputs(),
            request.inputDigest(),
            request.outer());

    assertThat(
            catchThrowableOfType(RunFailed.class, () -> JobChecker.onThisThread().check(swapped))
                .code())
        .isEqualTo(FailureCode.EVIDENCE_BROKEN);
  }

  private static void assertEnclaveRefused(TestContract contract, TestEnclave enclave) {
    assertRefused(day.job(contract).build(enclave));
  }

  private static void assertRefused(BuiltJob job) {
    JobChecker checker = JobChecker.onThisThread();
    RunRequest request = checker.accept(job.signed());
    RunFailed failed =
        catchThrowableOfType(RunFailed.class, () -> checker.run(request, Tally.catalog()));
    assertThat(failed.code()).isEqualTo(FailureCode.ENCLAVE_REFUSED);
  }
}
