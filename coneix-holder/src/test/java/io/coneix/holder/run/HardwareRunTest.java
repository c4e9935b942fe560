package io.coneix.holder.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.attestation.evidence.EvidenceFile;
import io.coneix.attestation.evidence.KeyBinding;
import io.coneix.contract.bundle.Bundle;
import io.coneix.contract.bundle.BundleRun;
import io.coneix.contract.check.EvidenceStep;
import io.coneix.contract.check.JobChecker;
import io.coneix.contract.statement.Outcome;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.slot.SlotSet;
import io.coneix.holder.contract.HeldContract;
import io.coneix.holder.testing.Scene;
import io.coneix.testworld.OfferSketch;
import io.coneix.testworld.Tally;
import io.coneix.testworld.TestEnclave;
import io.coneix.testworld.TestMachine;
import io.coneix.testworld.World;
import io.coneix.testworld.dcap.DcapSketch.Kind;
import io.coneix.testworld.dcap.LevelSketch;
import io.coneix.verify.BundleVerifier;
import io.coneix.verify.Policy;
import io.coneix.verify.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A wallet whose contract asks for an enclave in hardware: what it seals a job to, and keeps. */
class HardwareRunTest {
  private static final String PPID = "00112233445566778899aabbccddeeff";

  @TempDir private static Path shared;
  private static Scene one;
  private static HeldContract agreed;

  @TempDir private Path directory;

  /** One contract for SGX with a day behind it, which no bad enclave gets a job of. */
  @BeforeAll
  static void agree() throws IOException {
    TestMachine machine = machine(Kind.SGX_3);
    one = scene(shared, machine);
    agreed = day(one, machine);
  }

  @AfterAll
  static void closeShared() {
    one.close();
  }

  private static TestMachine machine(Kind kind) {
    return new TestMachine(kind, World.START_SEC);
  }

  private static Scene scene(Path directory, TestMachine machine) throws IOException {
    return new Scene(directory, new JobChecker(Runnable::run, 1, machine.judge()));
  }

  private static HeldContract day(Scene scene, TestMachine machine) {
    HeldContract held = scene.conclude(machine.on(OfferSketch.tally()));
    scene.liveUntil("2026-10-01T23:15:00Z", 20);
    return held;
  }

  private static HeldRun send(Scene scene, HeldContract held) {
    return scene.holder().runs().send(held, 0, () -> SlotSet.EMPTY, Bytes.EMPTY);
  }

  private static void assertNoJobFor(Bytes evidence) {
    one.platform().setEnclaves(List.of(evidence));
    assertThatThrownBy(() -> send(one, agreed)).isInstanceOf(NoEnclave.class);
    assertThat(one.platform().submissions()).isEmpty();
  }

  private static void assertNoJobOn(TestMachine machine) {
    assertNoJobFor(machine.enclave(one.world()).evidence());
  }

  // --- whole runs ---

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"SGX_3", "TDX_4"})
  void run_endsInABundleThatVerifiesOfflineInTenYears(Kind kind) throws IOException {
    TestMachine machine = machine(kind);
    JobChecker checker = new JobChecker(Runnable::run, 1, machine.judge());
    try (Scene scene = scene(directory, machine)) {
      HeldContract held = day(scene, machine);
      scene.host().start();
      TestEnclave enclave = scene.host().start(machine.enclave(scene.world()));

      // The simulated one before it is passed over.
      HeldRun run = send(scene, held);

      assertThat(run.said().orElseThrow().outcome()).isInstanceOf(Outcome.Answered.class);
      assertThat(run.evidence()).contains(enclave.evidence());
      Bundle bundle = scene.holder().bundles().write(held);
      Report report = verify(scene, bundle, checker);
      assertThat(report.passes()).as(report.toString()).isTrue();
      // Intel never vouched for the test PKI: a real verifier says no.
      assertThat(verify(scene, bundle, JobChecker.onThisThread()).passes()).isFalse();
      Bundle changed = withOtherCollateral(bundle, machine);
      assertThat(verify(scene, changed, checker).passes()).isFalse();
    }
  }

  private static Report verify(Scene scene, Bundle bundle, JobChecker checker) {
    return new BundleVerifier(new Policy(scene.trust(), false), Tally.catalog(), checker)
        .verify(bundle.encode());
  }

  /** T29: collateral that was valid for longer. It is another evidence, which nobody logged. */
  private static Bundle withOtherCollateral(Bundle bundle, TestMachine machine) {
    BundleRun run = bundle.runs().get(0);
    EvidenceFile file = EvidenceFile.decode(run.evidence().orElseThrow());
    Instant start = Instant.ofEpochSecond(World.START_SEC);
    machine.sketch.during(start, start.plusSeconds(90_000_000));
    EvidenceFile other =
        EvidenceFile.of(file.evidence().quote(), file.evidence().binding(), machine.collateral());
    BundleRun changed =
        new BundleRun(
            run.runValue(),
            run.kind(),
            run.digest(),
            Optional.of(other.encode()),
            run.statement(),
            run.inputs());
    return new Bundle(
        bundle.role(), bundle.proof(), bundle.vouchers(), bundle.contract(), List.of(changed));
  }

  @Test
  void T29_evidenceOfTheDayBefore_getsNoJob() throws IOException {
    TestMachine machine = machine(Kind.TDX_4);
    try (Scene scene = scene(directory, machine)) {
      HeldContract held = day(scene, machine);
      scene.host().start(machine.enclave(scene.world()));
      scene.clock().set(scene.clock().millis() + (EvidenceStep.MAX_AGE_SEC + 60) * 1000);
      assertThatThrownBy(() -> send(scene, held)).isInstanceOf(NoEnclave.class);
      assertThat(scene.platform().submissions()).isEmpty();
    }
  }

  // --- enclaves that get no job ---

  @Test
  void T28_enclaveOfAnUnlistedMachine_getsNoJob() {
    TestMachine machine = machine(Kind.SGX_3);
    machine.sketch.sgxExtension =
        der ->
            Bytes.fromHex(Bytes.wrap(der).hex().replace(PPID, PPID.replace("ff", "fe"))).toArray();
    assertNoJobOn(machine);
  }

  @Test
  void T28_unloggedEvidence_getsNoJob() {
    World world = one.world();
    KeyBinding binding =
        new KeyBinding(world.bytes(32), world.bytes(1_216), world.log().publish(), world.bytes(32));
    assertNoJobFor(machine(Kind.SGX_3).evidence(binding).encode());
  }

  @Test
  void T29_outdatedMachine_getsNoJob() {
    TestMachine machine = machine(Kind.SGX_3);
    machine.sketch.levels.set(0, new LevelSketch(5, 5, 10, "OutOfDate"));
    assertNoJobOn(machine);
  }

  @Test
  void T29_collateralThatIsOver_getsNoJob() {
    TestMachine machine = machine(Kind.SGX_3);
    Instant now = Instant.ofEpochSecond(one.world().log().timeSec());
    machine.sketch.during(now.minusSeconds(9_000), now.minusSeconds(60));
    assertNoJobOn(machine);
  }

  @Test
  void T29_foreignCode_getsNoJob() {
    TestMachine machine = machine(Kind.SGX_3);
    machine.sketch.body = body -> body[64] ^= 1;
    assertNoJobOn(machine);
    assertNoJobOn(machine(Kind.TDX_4));
  }

  @Test
  void T30_simulatedEnclave_getsNoJobWhereHardwareIsAgreed() {
    assertNoJobFor(one.world().enclave().evidence());
  }

  @Test
  void T30_bytesThatAreNoEvidence_getNoJob() {
    assertNoJobFor(Bytes.utf8("evidence"));
    assertNoJobFor(machine(Kind.SGX_3).quote(Bytes.wrap(new byte[64])));
  }
}
