package io.coneix.holder.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.attestation.evidence.EnclaveEvidence;
import io.coneix.attestation.evidence.EvidenceFile;
import io.coneix.attestation.evidence.KeyBinding;
import io.coneix.contract.bundle.Bundle;
import io.coneix.contract.bundle.BundleRun;
import io.coneix.contract.check.EvidenceStep;
import io.coneix.contract.check.JobChecker;
import io.coneix.contract.offer.EnclavePolicy;
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
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A wallet whose contract asks for an enclave in hardware: what it seals a job to, and keeps. */
class HardwareRunTest {
  @TempDir private Path directory;
  private Scene scene;
  private TestMachine machine;

  @AfterEach
  void close() {
    scene.close();
  }

  private HeldContract day(Kind kind) throws IOException {
    return day(kind, m -> m.on(OfferSketch.tally()));
  }

  private HeldContract day(Kind kind, Function<TestMachine, OfferSketch> offer) throws IOException {
    machine = new TestMachine(kind, World.START_SEC);
    scene = new Scene(directory, new JobChecker(Runnable::run, 1, machine.judge()));
    HeldContract held = scene.conclude(offer.apply(machine));
    scene.liveUntil("2026-10-01T23:15:00Z", 20);
    return held;
  }

  private HeldRun send(HeldContract held) {
    return scene.holder().runs().send(held, 0, SlotSet.EMPTY, Bytes.EMPTY);
  }

  private void assertNoEnclave(HeldContract held) {
    assertThatThrownBy(() -> send(held)).isInstanceOf(NoEnclave.class);
    assertThat(scene.platform().submissions()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"SGX_3", "TDX_4", "TDX_15"})
  void run_endsInABundleThatVerifiesOfflineInTenYears(Kind kind) throws IOException {
    HeldContract held = day(kind);
    TestEnclave enclave = scene.host().start(machine.enclave(scene.world()));

    HeldRun run = send(held);

    assertThat(run.said().orElseThrow().outcome()).isInstanceOf(Outcome.Answered.class);
    assertThat(run.evidence()).contains(enclave.evidence());
    Bytes bundle = bundle(held).encode();
    JobChecker checker = new JobChecker(Runnable::run, 1, machine.judge());
    var report = new BundleVerifier(policy(), Tally.catalog(), checker).verify(bundle);
    assertThat(report.passes()).as(report.toString()).isTrue();
    // Intel never vouched for the test PKI: a real verifier says no.
    assertThat(
            new BundleVerifier(policy(), Tally.catalog(), JobChecker.onThisThread())
                .verify(bundle)
                .passes())
        .isFalse();
  }

  private Policy policy() {
    return new Policy(scene.trust(), false);
  }

  private Bundle bundle(HeldContract held) {
    return scene.holder().bundles().write(held);
  }

  @Test
  void T28_enclaveOfAnUnlistedMachine_getsNoJob() throws IOException {
    HeldContract held = day(Kind.SGX_3, m -> m.on(OfferSketch.tally()).platformList(l -> l));
    scene.host().start(machine.enclave(scene.world()));
    assertNoEnclave(held);
  }

  @Test
  void T28_unloggedEvidence_getsNoJob() throws IOException {
    HeldContract held = day(Kind.TDX_4);
    World world = scene.world();
    KeyBinding binding =
        new KeyBinding(world.bytes(32), world.bytes(1_216), world.log().publish(), world.bytes(32));
    scene.platform().setEnclaves(List.of(machine.evidence(binding).encode()));
    assertNoEnclave(held);
  }

  @Test
  void T29_outdatedMachine_getsNoJob() throws IOException {
    HeldContract held = day(Kind.SGX_3);
    machine.sketch.levels.set(0, new LevelSketch(5, 5, 10, "OutOfDate"));
    scene.host().start(machine.enclave(scene.world()));
    assertNoEnclave(held);
  }

  @Test
  void T29_collateralThatIsOver_getsNoJob() throws IOException {
    HeldContract held = day(Kind.TDX_4);
    long now = scene.world().log().timeSec();
    machine.sketch.during(Instant.ofEpochSecond(now - 9_000), Instant.ofEpochSecond(now - 60));
    scene.host().start(machine.enclave(scene.world()));
    assertNoEnclave(held);
  }

  @Test
  void T29_evidenceOfTheDayBefore_getsNoJob() throws IOException {
    HeldContract held = day(Kind.TDX_4);
    scene.host().start(machine.enclave(scene.world()));
    scene.clock().set(scene.clock().millis() + (EvidenceStep.MAX_AGE_SEC + 60) * 1000);
    assertNoEnclave(held);
  }

  @Test
  void T29_foreignCode_getsNoJob() throws IOException {
    HeldContract held = day(Kind.SGX_3);
    machine.sketch.body = body -> body[64] ^= 1;
    scene.host().start(machine.enclave(scene.world()));
    assertNoEnclave(held);
  }

  @Test
  void T30_simulatedEnclave_getsNoJobWhereHardwareIsAgreed() throws IOException {
    HeldContract held = day(Kind.SGX_3);
    scene.host().start();
    assertNoEnclave(held);
  }

  @Test
  void T30_hardware_getsNoJobWhereSimulationIsAgreed() throws IOException {
    HeldContract held =
        day(
            Kind.TDX_4,
            m -> m.on(OfferSketch.tally()).enclaves(new EnclavePolicy(true, List.of())));
    scene.host().start(machine.enclave(scene.world()));
    assertNoEnclave(held);
  }

  @Test
  void T30_goodEnclaveBehindBadOnes_isFound() throws IOException {
    HeldContract held = day(Kind.SGX_3);
    scene.host().start();
    TestEnclave good = scene.host().start(machine.enclave(scene.world()));
    assertThat(EnclaveEvidence.decode(good.evidence()).kind().teeType()).isPresent();
    assertThat(send(held).evidence()).contains(good.evidence());
  }

  @Test
  void T30_bundleWithOtherCollateral_isNoBundle() throws IOException {
    HeldContract held = day(Kind.SGX_3);
    TestEnclave enclave = scene.host().start(machine.enclave(scene.world()));
    send(held);
    EvidenceFile file = EvidenceFile.decode(enclave.evidence());
    machine.sketch.during(
        Instant.ofEpochSecond(World.START_SEC),
        Instant.ofEpochSecond(World.START_SEC + 90_000_000));
    EvidenceFile other =
        EvidenceFile.of(file.evidence().quote(), file.evidence().binding(), machine.collateral());
    Bundle bundle = bundle(held);
    var runs =
        bundle.runs().stream()
            .map(
                r ->
                    new BundleRun(
                        r.runValue(),
                        r.kind(),
                        r.digest(),
                        Optional.of(other.encode()),
                        r.statement(),
                        r.inputs()))
            .toList();
    Bundle changed =
        new Bundle(bundle.role(), bundle.proof(), bundle.vouchers(), bundle.contract(), runs);
    JobChecker checker = new JobChecker(Runnable::run, 1, machine.judge());
    assertThat(
            new BundleVerifier(policy(), Tally.catalog(), checker)
                .verify(changed.encode())
                .passes())
        .isFalse();
  }
}
