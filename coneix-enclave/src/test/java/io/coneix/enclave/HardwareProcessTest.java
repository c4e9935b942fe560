package io.coneix.enclave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.coneix.attestation.collateral.Collateral;
import io.coneix.attestation.evidence.BindingRefused;
import io.coneix.attestation.evidence.EvidenceFile;
import io.coneix.attestation.evidence.EvidenceKind;
import io.coneix.attestation.evidence.KeyBinding;
import io.coneix.contract.check.EvidenceStep;
import io.coneix.contract.check.JobChecker;
import io.coneix.contract.statement.Outcome;
import io.coneix.contract.statement.SealedStatement;
import io.coneix.contract.statement.Statement;
import io.coneix.enclave.device.MachineFiles;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.coneix.evidence.crypto.Ed25519PublicKey;
import io.coneix.evidence.slot.SlotRange;
import io.coneix.testkit.SharedData;
import io.coneix.testworld.BuiltJob;
import io.coneix.testworld.JobBuilder;
import io.coneix.testworld.OfferSketch;
import io.coneix.testworld.Tally;
import io.coneix.testworld.TestContract;
import io.coneix.testworld.TestEnclave;
import io.coneix.testworld.TestMachine;
import io.coneix.testworld.World;
import io.coneix.testworld.dcap.DcapSketch.Kind;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The enclave process on machines of the test PKI: the device is a directory, all else is real. */
class HardwareProcessTest {
  @TempDir private Path device;
  private World world;

  @BeforeEach
  void recordADay() {
    world = new World(7);
    int from = (int) (World.START_SEC / 900);
    world.holder().live(new SlotRange(from, from + 140), s -> Optional.of(Bytes.utf8("x")));
  }

  private TestMachine machine(Kind kind) {
    return new TestMachine(kind, world.log().timeSec());
  }

  private Host host(TestMachine machine) throws Exception {
    JobChecker checker = new JobChecker(Runnable::run, 1, machine.judge());
    return host(machine, checker);
  }

  private Host host(TestMachine machine, JobChecker checker) throws Exception {
    return new Host(
        world, Tally.catalog(), 1, checker, MachineFiles.devices(machine, device, world.random()));
  }

  private TestContract contract(TestMachine machine) {
    return world.sign(machine.on(OfferSketch.tally()), world.holder(), 1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"SGX_3", "TDX_4", "TDX_15"})
  void run_endsInAStatementByTheKeysThatTheQuoteReports(Kind kind) throws Exception {
    TestMachine machine = machine(kind);
    TestContract contract = contract(machine);
    try (Host host = host(machine)) {
      TestEnclave enclave = host.certify(machine);
      BuiltJob job = new JobBuilder(world, contract, 0).build(enclave);

      Host.Reply reply = host.run(job.sealed(world.random()));

      Bytes signed =
          SealedStatement.decode(reply.statement())
              .openAsHolder(contract.holderStatementKey())
              .orElseThrow();
      EvidenceFile file = EvidenceFile.decode(enclave.evidence());
      assertThat(file.evidence().binding().signKey()).isEqualTo(host.signKey());
      Bytes payload =
          Sign1.decode(ObjectType.STATEMENT, signed).verify(Ed25519PublicKey.of(host.signKey()));
      Statement statement = Statement.decode(payload);
      assertThat(statement.outcome()).isInstanceOf(Outcome.Answered.class);
      assertThat(statement.evidenceHash()).isEqualTo(enclave.evidenceHash());
    }
  }

  @Test
  void T30_processInHardware_refusesAContractForSimulation() throws Exception {
    TestMachine machine = machine(Kind.SGX_3);
    TestContract contract = world.sign(OfferSketch.tally(), world.holder(), 1);
    try (Host host = host(machine)) {
      BuiltJob job = new JobBuilder(world, contract, 0).build(host.certify(machine));

      assertThat(host.run(job.sealed(world.random())).code()).isEqualTo("enclave-refused");
    }
  }

  @Test
  void T30_simulatedProcess_refusesAContractForHardware() throws Exception {
    TestMachine machine = machine(Kind.TDX_4);
    TestContract contract = contract(machine);
    try (Host host = host(machine)) {
      BuiltJob job = new JobBuilder(world, contract, 0).build(host.certify());

      assertThat(host.run(job.sealed(world.random())).code()).isEqualTo("enclave-refused");
    }
  }

  @Test
  void T28_processOnAMachineOfAnotherRoot_refusesItself() throws Exception {
    TestMachine machine = machine(Kind.SGX_3);
    TestContract contract = contract(machine);
    // Intel's root, as in every real process.
    try (Host host = host(machine, JobChecker.onThisThread())) {
      BuiltJob job = new JobBuilder(world, contract, 0).build(host.certify(machine));

      assertThat(host.run(job.sealed(world.random())).code()).isEqualTo("enclave-refused");
    }
  }

  @Test
  void T29_evidenceOlderThanADay_isRefusedAndNewerIsTaken() throws Exception {
    TestMachine machine = machine(Kind.TDX_4);
    TestContract contract = contract(machine);
    try (Host host = host(machine)) {
      TestEnclave old = host.certify(machine);
      world.log().setTimeSec(world.log().timeSec() + EvidenceStep.MAX_AGE_SEC + 1);
      JobBuilder builder = new JobBuilder(world, contract, 0);
      BuiltJob late = builder.build(old);
      assertThat(host.run(late.sealed(world.random())).code()).isEqualTo("enclave-refused");

      BuiltJob again = builder.build(late.inputs(), host.certify(machine));
      assertThat(host.run(again.sealed(world.random())).kind()).isEqualTo(3);
    }
  }

  @Test
  void otherKindThanTheMachineHas_isTold() throws Exception {
    TestMachine machine = machine(Kind.TDX_4);
    try (Host host = host(machine)) {
      Fields answer = host.attest(EvidenceKind.SGX, world.log().publish(), world.bytes(32));
      answer.int32("kind", 4, 4);
      assertThat(answer.text("code", 1, 64)).isEqualTo("evidence-device-missing");
    }
  }

  @Test
  void simulationAskedOfTheHardware_isTold() throws Exception {
    try (Host host = host(machine(Kind.SGX_3))) {
      Fields answer = host.attest(EvidenceKind.SIMULATION, world.log().publish(), world.bytes(32));
      answer.int32("kind", 4, 4);
      assertThat(answer.text("code", 1, 64)).isEqualTo("evidence-device-missing");
    }
  }

  /** Recorded quotes of real machines report data of their own time, which no key of ours has. */
  @ParameterizedTest
  @CsvSource({
    "dcap/sgx-v3-swhardening.quote.bin,dcap/sgx-00606a-2025-08.collateral.json",
    "dcap/tdx-v4-uptodate.quote.bin,dcap/tdx-20a06f-2025-09.collateral.json"
  })
  void T28_recordedQuoteOfARealMachine_isNoEvidenceAboutOurKeys(String quote, String collateral) {
    KeyBinding binding =
        new KeyBinding(world.bytes(32), world.bytes(1_216), world.log().publish(), world.bytes(32));
    Bytes recorded = Bytes.wrap(SharedData.bytes(quote));
    Collateral real = Collateral.fromJson(Bytes.wrap(SharedData.bytes(collateral)));

    assertThatExceptionOfType(BindingRefused.class)
        .isThrownBy(() -> EvidenceFile.of(recorded, binding, real))
        .withMessageContaining("report data");
  }
}
