package io.coneix.contract.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.coneix.attestation.collateral.TcbStatus;
import io.coneix.attestation.evidence.EvidenceFile;
import io.coneix.attestation.evidence.HardwareEvidence;
import io.coneix.attestation.policy.AcceptedCode;
import io.coneix.attestation.policy.AttestationPolicy;
import io.coneix.contract.authority.PlatformList;
import io.coneix.contract.offer.EnclavePolicy;
import io.coneix.contract.statement.FailureCode;
import io.coneix.contract.statement.Outcome;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.testworld.BuiltJob;
import io.coneix.testworld.OfferSketch;
import io.coneix.testworld.RunHistory;
import io.coneix.testworld.Tally;
import io.coneix.testworld.TestContract;
import io.coneix.testworld.TestEnclave;
import io.coneix.testworld.TestMachine;
import io.coneix.testworld.dcap.DcapSketch.Kind;
import io.coneix.testworld.dcap.LevelSketch;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** DESIGN 6: which evidence about an enclave in hardware counts; quotes of the test PKI. */
class HardwareEnclaveTest {
  private static Day day;

  @BeforeAll
  static void record() {
    day = Day.recorded(64);
  }

  private static TestMachine machine(Kind kind) {
    return new TestMachine(kind, day.world.log().timeSec());
  }

  private static TestContract contract(TestMachine machine) {
    return day.contract(machine.on(OfferSketch.tally()));
  }

  private static JobChecker checker(TestMachine machine) {
    return new JobChecker(Runnable::run, 1, machine.judge());
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void listedMachineWithAcceptedCode_answers(Kind kind) {
    TestMachine machine = machine(kind);
    BuiltJob job = day.job(contract(machine)).build(machine.enclave(day.world));
    JobChecker checker = checker(machine);

    assertThat(checker.run(checker.accept(job.signed()), Tally.catalog()))
        .isInstanceOf(Outcome.Answered.class);
  }

  @Test
  void secondRun_judgesTheEnclaveOfTheFirst() {
    TestMachine machine = machine(Kind.TDX_4);
    OfferSketch two =
        OfferSketch.tally().periods(OfferSketch.day("2026-10-01"), OfferSketch.day("2026-10-02"));
    TestContract contract = day.contract(machine.on(two));
    RunHistory history = new RunHistory(day.world, contract);
    TestEnclave first = machine.enclave(day.world);
    JobChecker checker = checker(machine);
    BuiltJob job = day.job(contract).build(first);
    RunRequest request = checker.accept(job.signed());
    history.ended(job, first.state(request, checker.run(request, Tally.catalog())));

    BuiltJob second = day.job(contract).after(history).build(machine.enclave(day.world));
    assertThat(failure(second, checker)).isEqualTo(FailureCode.PERIOD_ANSWERED);
  }

  @Test
  void T30_earlierStatementOfASimulatedEnclave_isRefused() {
    TestMachine machine = machine(Kind.SGX_3);
    TestContract contract = contract(machine);
    RunHistory history = new RunHistory(day.world, contract);
    TestEnclave simulated = day.world.enclave();
    JobChecker checker = checker(machine);
    BuiltJob job = day.job(contract).build(simulated);
    Outcome made = new Outcome.Failed(FailureCode.PROGRAM_FAILED, Optional.empty());
    history.ended(job, simulated.state(checker.accept(job.signed()), made));

    BuiltJob second = day.job(contract).after(history).build(machine.enclave(day.world));
    assertThat(failure(second, checker)).isEqualTo(FailureCode.PREVIOUS_FOREIGN);
  }

  private static FailureCode failure(BuiltJob job, JobChecker checker) {
    Outcome outcome = checker.run(checker.accept(job.signed()), Tally.catalog());
    assertThat(outcome).isInstanceOf(Outcome.Failed.class);
    return ((Outcome.Failed) outcome).code();
  }

  // --- T28: the machine, and the log ---

  @Test
  void T28_validQuoteOfUnlistedPlatform_isRefused() {
    TestMachine machine = machine(Kind.SGX_3);
    PlatformList.Machine other = new PlatformList.Machine("another", Bytes.wrap(new byte[16]));
    OfferSketch offer =
        machine
            .on(OfferSketch.tally())
            .platformList(
                l -> new PlatformList(l.validity(), l.hosts(), l.revoked(), List.of(other)));

    assertRefused(job(day.contract(offer), machine), checker(machine), "PLATFORM");
  }

  @Test
  void T28_listWithoutMachines_acceptsNone() {
    TestMachine machine = machine(Kind.TDX_4);
    OfferSketch offer = machine.on(OfferSketch.tally()).platformList(l -> l);

    assertRefused(job(day.contract(offer), machine), checker(machine), "PLATFORM");
  }

  @Test
  void T28_unloggedEvidence_isRefused() {
    TestMachine machine = machine(Kind.SGX_3);
    TestEnclave enclave = machine.enclave(day.world);
    BuiltJob job =
        day.job(contract(machine))
            .list(e -> !e.body().equals(enclave.evidenceHash()))
            .build(enclave);

    assertRefused(job, checker(machine), "none");
  }

  @Test
  void T28_quoteUnderAnotherRoot_isRefused() {
    TestMachine machine = machine(Kind.SGX_3);

    assertRefused(job(contract(machine), machine), JobChecker.onThisThread(), "COLLATERAL_ROOT_CA");
  }

  // --- T29: code, status, advisories, dates ---

  @Test
  void T29_outdatedStatus_isRefused() {
    for (String status :
        List.of("OutOfDate", "ConfigurationNeeded", "SWHardeningNeeded", "Revoked")) {
      TestMachine machine = machine(Kind.SGX_3);
      machine.sketch.levels.set(0, new LevelSketch(5, 5, 10, status));
      assertRefused(job(contract(machine), machine), checker(machine), "TCB_STATUS: " + status);
    }
  }

  @Test
  void statusThatTheContractAccepts_answers() {
    TestMachine machine = machine(Kind.TDX_4);
    machine.sketch.levels.set(0, new LevelSketch(5, 5, 10, "SWHardeningNeeded", "INTEL-SA-00615"));
    UnaryOperator<AttestationPolicy> both =
        p ->
            p.withStatuses(Set.of(TcbStatus.SW_HARDENING_NEEDED))
                .withCodes(List.of(machine.code("INTEL-SA-00615")));

    assertAnswered(machine, both);
  }

  @Test
  void T29_advisoryThatIsNotAcceptedForThisCode_isRefused() {
    TestMachine machine = machine(Kind.SGX_4);
    machine.sketch.levels.set(0, new LevelSketch(5, 5, 10, "UpToDate", "INTEL-SA-00615"));
    AcceptedCode other = new AcceptedCode.Sgx(Bytes.wrap(new byte[32]), Set.of("INTEL-SA-00615"));

    assertRefused(machine, p -> p.withCodes(List.of(other, machine.code())), "ADVISORIES");
  }

  @Test
  void T29_foreignCode_isRefused() {
    AcceptedCode other = new AcceptedCode.Sgx(Bytes.wrap(new byte[32]), Set.of());

    assertRefused(machine(Kind.SGX_3), p -> p.withCodes(List.of(other)), "MEASUREMENT");
    assertRefused(machine(Kind.TDX_15), p -> p.withCodes(List.of(other)), "MEASUREMENT");
  }

  @Test
  void T29_evaluationNumberThatGoesBack_isRefused() {
    assertAnswered(machine(Kind.SGX_3), p -> p.withMinEvaluationDataNumber(20));
    assertRefused(
        machine(Kind.SGX_3), p -> p.withMinEvaluationDataNumber(21), "TCB_EVALUATION_DATA_NUMBER");
  }

  @Test
  void T29_collateralThatWasOverWhenTheEvidenceWasLogged_isRefused() {
    long now = day.world.log().timeSec();
    TestMachine machine = machine(Kind.TDX_4);
    machine.sketch.during(Instant.ofEpochSecond(now - 900_000), Instant.ofEpochSecond(now - 60));

    assertRefused(job(contract(machine), machine), checker(machine), "VALIDITY");
  }

  @Test
  void T29_collateralFromAfterTheEvidenceWasLogged_isRefused() {
    long now = day.world.log().timeSec();
    TestMachine machine = machine(Kind.SGX_3);
    machine.sketch.during(Instant.ofEpochSecond(now + 3600), Instant.ofEpochSecond(now + 900_000));

    assertRefused(job(contract(machine), machine), checker(machine), "VALIDITY");
  }

  @Test
  void T29_provisioningOrMovableEnclave_isRefused() {
    TestMachine sgx = machine(Kind.SGX_3);
    sgx.sketch.body = body -> body[48] |= 0x10;
    assertRefused(job(contract(sgx), sgx), checker(sgx), "PROVISION_KEY");
    TestMachine tdx = machine(Kind.TDX_4);
    tdx.sketch.body = body -> body[123] |= 0x20;
    assertRefused(job(contract(tdx), tdx), checker(tdx), "MIGRATABLE");
  }

  @Test
  void T29_checkpointOlderThanADay_isRefused() {
    Day other = Day.recorded(63);
    TestMachine machine = new TestMachine(Kind.SGX_3, other.world.log().timeSec());
    TestContract contract = other.contract(machine.on(OfferSketch.tally()));
    TestEnclave enclave = machine.enclave(other.world);
    other.world.log().setTimeSec(other.world.log().timeSec() + EvidenceStep.MAX_AGE_SEC + 1);

    assertRefused(other.job(contract).build(enclave), checker(machine), "86401 s");
  }

  // --- T30: one kind for the other ---

  @Test
  void T30_simulationWhereHardwareIsDemanded_isRefused() {
    TestMachine machine = machine(Kind.SGX_3);
    BuiltJob job = day.job(contract(machine)).build(day.world.enclave());

    assertRefused(job, checker(machine), "simulation");
  }

  @Test
  void T30_simulationOfAListedHostWhereHardwareIsDemanded_isRefused() {
    TestMachine machine = machine(Kind.TDX_4);
    OfferSketch offer =
        machine
            .on(OfferSketch.tally())
            .platformList(
                l ->
                    new PlatformList(
                        l.validity(), l.hosts(), l.revoked(), List.of(machine.listed())));
    BuiltJob job = day.job(day.contract(offer)).build(day.world.enclave());

    assertRefused(job, checker(machine), "simulation");
  }

  @Test
  void T30_hardwareWhereSimulationIsAgreed_isRefused() {
    TestMachine machine = machine(Kind.SGX_3);
    OfferSketch offer =
        machine.on(OfferSketch.tally()).enclaves(new EnclavePolicy(true, List.of()));

    assertRefused(job(day.contract(offer), machine), checker(machine), "hardware");
  }

  @Test
  void T30_evidenceSwappedForAnotherOfTheSameMachine_isRefused() {
    TestMachine machine = machine(Kind.SGX_3);
    EvidenceFile file = EvidenceFile.decode(machine.enclave(day.world).evidence());
    Instant later = Instant.ofEpochSecond(day.world.log().timeSec() + 1_000_000);
    machine.sketch.during(later.minusSeconds(1_100_000), later);
    EvidenceFile other =
        new EvidenceFile(
            new HardwareEvidence(
                file.evidence().quote(),
                file.evidence().binding(),
                HardwareEvidence.hashOf(machine.collateral())),
            machine.collateral());
    TestEnclave enclave = machine.enclave(day.world);
    TestEnclave swapped = new TestEnclave(enclave.signKey(), enclave.sealKey(), other.encode());

    // Collateral is part of what is logged: with another it is another evidence.
    assertRefused(day.job(contract(machine)).build(swapped), checker(machine), "none");
  }

  private static BuiltJob job(TestContract contract, TestMachine machine) {
    return day.job(contract).build(machine.enclave(day.world));
  }

  private static void assertAnswered(TestMachine machine, UnaryOperator<AttestationPolicy> policy) {
    TestContract contract = day.contract(machine.on(OfferSketch.tally(), policy));
    JobChecker checker = checker(machine);
    RunRequest request = checker.accept(job(contract, machine).signed());
    assertThat(checker.run(request, Tally.catalog())).isInstanceOf(Outcome.Answered.class);
  }

  private static void assertRefused(
      TestMachine machine, UnaryOperator<AttestationPolicy> policy, String found) {
    TestContract contract = day.contract(machine.on(OfferSketch.tally(), policy));
    assertRefused(job(contract, machine), checker(machine), found);
  }

  private static void assertRefused(BuiltJob job, JobChecker checker, String found) {
    RunRequest request = checker.accept(job.signed());
    RunFailed failed =
        catchThrowableOfType(RunFailed.class, () -> checker.run(request, Tally.catalog()));
    assertThat(failed).isNotNull();
    assertThat(failed.code()).isEqualTo(FailureCode.ENCLAVE_REFUSED);
    assertThat(failed.found()).contains(found);
  }
}
