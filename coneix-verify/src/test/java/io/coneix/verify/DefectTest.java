package io.coneix.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.contract.authority.PlatformList;
import io.coneix.contract.authority.Registration;
import io.coneix.contract.authority.Validity;
import io.coneix.contract.bundle.Bundle;
import io.coneix.contract.bundle.BundleRun;
import io.coneix.contract.check.JobChecker;
import io.coneix.contract.check.RunRequest;
import io.coneix.contract.schema.Answer;
import io.coneix.contract.schema.Totals;
import io.coneix.contract.statement.FailureCode;
import io.coneix.contract.statement.Outcome;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.chain.RunKind;
import io.coneix.testworld.BuiltJob;
import io.coneix.testworld.OfferSketch;
import io.coneix.testworld.Tally;
import io.coneix.testworld.TestEnclave;
import io.coneix.testworld.World;
import io.coneix.verify.report.Check;
import io.coneix.verify.report.Report;
import io.coneix.verify.trust.Trust;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * THREATS, T46: bundles with one defect each, and the checks that must fail for it. A bundle passes
 * where no check is expected to fail.
 */
class DefectTest {
  private static final Scene SCENE = Scene.complete(11);

  /** One bundle as somebody judges it. */
  private record Defect(String name, Bundle bundle, Policy policy, List<String> failing) {
    DynamicTest test() {
      return DynamicTest.dynamicTest(
          name,
          () -> {
            Report report = Scene.verify(bundle.encode(), policy, Tally.catalog());
            assertThat(report.checks())
                .filteredOn(c -> c.result() == Check.Result.FAIL)
                .extracting(Check::id)
                .containsExactlyElementsOf(failing);
            assertThat(report.passes()).isEqualTo(failing.isEmpty());
          });
    }
  }

  @TestFactory
  Stream<DynamicTest> T46_trustComesFromOutsideTheBundle() {
    Trust good = SCENE.trust();
    Trust.Authority stranger = new Trust.Authority("stranger", SCENE.world.key().publicKey());
    Trust.Log log = good.logs().get(0);
    Trust.Log other = Scene.log(new World(12));
    Trust.Log otherTime = new Trust.Log(log.origin(), log.key(), other.timeKey());
    return Stream.of(
            judged("nothing", good),
            judged("authority", new Trust(List.of(stranger), good.logs(), good.time())),
            judged("log", new Trust(good.authorities(), List.of(other), good.time())),
            judged("log", new Trust(good.authorities(), List.of(otherTime), good.time())),
            judged("time", SCENE.trust(Trust.Time.WITNESSED)))
        .flatMap(List::stream)
        .map(Defect::test);
  }

  private static List<Defect> judged(String distrusted, Trust trust) {
    List<String> failing =
        distrusted.equals("nothing") ? List.of() : List.of("trust-" + distrusted);
    Policy policy = new Policy(trust, true);
    return List.of(
        new Defect("requester, distrusts " + distrusted, SCENE.requester(), policy, failing),
        new Defect("holder, distrusts " + distrusted, SCENE.holder(), policy, failing));
  }

  @TestFactory
  Stream<DynamicTest> T46_exchangedParts_fail() {
    List<BundleRun> runs = SCENE.holder().runs();
    Bytes otherEvidence = part(runs, 3).evidence().orElseThrow();
    Bytes otherStatement = part(runs, 3).statement().orElseThrow();
    Bytes otherInputs = part(runs, 3).inputs().orElseThrow();
    BundleRun first = part(runs, 1);
    return Stream.of(
            edited(
                "evidence of another run's enclave",
                with(first, Optional.of(otherEvidence), first.statement(), first.inputs()),
                "run-statement:1"),
            edited(
                "statement of another run",
                with(first, first.evidence(), Optional.of(otherStatement), first.inputs()),
                "run-statement:1"),
            edited(
                "statement and evidence of another run",
                with(
                    first, Optional.of(otherEvidence), Optional.of(otherStatement), first.inputs()),
                "run-statement:1"),
            edited(
                "inputs of another run",
                with(first, first.evidence(), first.statement(), Optional.of(otherInputs)),
                "run-inputs:1"),
            edited(
                "a run called void",
                new BundleRun(
                    first.runValue(),
                    RunKind.VOID,
                    RunKind.NO_DIGEST,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()),
                "run-entry:1"),
            defect(
                "runs exchanged",
                withRuns(List.of(runs.get(2), runs.get(1), first)),
                "run-entry:1",
                "run-entry:3"),
            defect(
                "the first run left out",
                withRuns(runs.subList(1, 3)),
                "run-entry:1",
                "run-entry:2"),
            defect("no runs", withRuns(List.of()), "runs"))
        .map(Defect::test);
  }

  @Test
  void missingParts_areNotCheckedAndFail() {
    BundleRun first = part(SCENE.holder().runs(), 1);
    assertNotChecked(
        with(first, first.evidence(), first.statement(), Optional.empty()), "run-inputs:1");
    assertNotChecked(
        with(first, first.evidence(), Optional.empty(), first.inputs()), "run-statement:1");
    assertNotChecked(
        with(first, Optional.empty(), first.statement(), first.inputs()), "run-statement:1");
  }

  private static void assertNotChecked(BundleRun first, String id) {
    Report report = SCENE.verify(edited("missing", first).bundle());
    assertThat(report.checks()).filteredOn(Check::blocks).extracting(Check::id).containsExactly(id);
    assertThat(report.passes()).isFalse();
  }

  @Test
  void T30_enclaveOfAnUnlistedHost_fails() {
    Scene scene = Scene.recorded(13);
    TestEnclave unlisted = scene.world.enclave(scene.world.key(), World.IMAGE);
    BuiltJob built = scene.job(0).build(unlisted);
    RunRequest request = JobChecker.onThisThread().accept(built.signed());
    scene.history.ended(built, unlisted.state(request, otherAnswer()));

    for (Bundle bundle : List.of(scene.requester(), scene.holder())) {
      assertThat(failing(scene, bundle)).containsExactly("run-enclave:1", "run-statement:1");
    }
  }

  @Test
  void answerThatTheProgramDoesNotGive_failsInTheHoldersBundle() {
    Scene scene = Scene.recorded(14);
    scene.run(scene.job(0), scene.world.enclave(), honest -> otherAnswer());

    assertThat(failing(scene, scene.holder())).containsExactly("run-again:1");
    // The requester has the enclave's word only, and is told so.
    assertThat(scene.verify(scene.requester()).checks())
        .anyMatch(c -> c.id().equals("record-complete") && c.result() == Check.Result.NOT_CHECKED);
  }

  @Test
  void answerOutsideTheSchema_fails() {
    Scene scene = Scene.recorded(15);
    Bytes tooFew = new Answer(List.of(1L), List.of()).encode();
    scene.run(
        scene.job(0),
        scene.world.enclave(),
        honest -> new Outcome.Answered(tooFew, ((Outcome.Answered) honest).totals()));

    assertThat(failing(scene, scene.requester())).containsExactly("run-answer:1");
    assertThat(failing(scene, scene.holder())).containsExactly("run-answer:1", "run-again:1");
  }

  @Test
  void periodAnsweredTwice_fails() {
    Scene scene = Scene.recorded(16);
    Outcome answer = scene.run(0);
    scene.run(scene.job(0), scene.world.enclave(), honest -> answer);

    assertThat(failing(scene, scene.requester())).containsExactly("run-allowed:2");
    assertThat(failing(scene, scene.holder())).containsExactly("run-allowed:2", "run-again:2");
  }

  @Test
  void moreAnswersThanAgreed_fails() {
    Scene scene = Scene.recorded(17, sketch -> sketch.runs(1));
    Outcome answer = scene.run(0);
    scene.run(scene.job(1), scene.world.enclave(), honest -> answer);

    assertThat(failing(scene, scene.requester())).containsExactly("run-allowed:2");
  }

  @Test
  void answerAfterTheRevocation_fails_whileAFailureIsFine() {
    Scene scene = Scene.recorded(18);
    scene.history.consume(RunKind.REVOKED);
    scene.run(0);
    assertThat(scene.verify(scene.requester()).passes()).isTrue();

    scene.run(scene.job(0), scene.world.enclave(), honest -> otherAnswer());
    assertThat(failing(scene, scene.requester())).containsExactly("run-allowed:3");
  }

  @Test
  void answerAfterTheContractsEnd_fails_whileAFailureIsFine() {
    long end = OfferSketch.sec("2026-10-02T00:00:00Z");
    Scene scene = Scene.recorded(19, sketch -> sketch.until(end));
    scene.run(0);
    assertThat(scene.verify(scene.requester()).passes()).isTrue();

    scene.run(scene.job(0), scene.world.enclave(), honest -> otherAnswer());
    assertThat(failing(scene, scene.requester())).containsExactly("run-allowed:2");
  }

  /** The enclave says itself that the list has run out; what was answered before stands. */
  @Test
  void answerAfterTheListsEnd_fails_whileAFailureIsFine() {
    long end = OfferSketch.sec("2026-10-03T06:00:00Z");
    Validity validity = new Validity(World.LONG.fromSec(), end);
    Scene scene =
        Scene.recorded(
            23,
            sketch ->
                sketch.platformList(
                    l -> new PlatformList(validity, l.hosts(), l.revoked(), l.machines())));
    assertThat(scene.run(0)).isInstanceOf(Outcome.Answered.class);
    scene.world.log().setTimeSec(end + 3_600);
    assertThat(((Outcome.Failed) scene.run(1)).code()).isEqualTo(FailureCode.NOT_ACCREDITED);
    assertThat(failing(scene, scene.requester())).isEmpty();
    assertThat(failing(scene, scene.holder())).isEmpty();

    TestEnclave unlisted = scene.world.enclave(scene.world.key(), World.IMAGE);
    scene.run(scene.job(1), unlisted, honest -> honest);
    assertThat(failing(scene, scene.requester()))
        .containsExactly("run-enclave:3", "run-statement:3");

    scene.run(scene.job(1), scene.world.enclave(), honest -> otherAnswer());
    assertThat(failing(scene, scene.requester()))
        .containsExactly("run-enclave:3", "run-statement:3", "run-enclave:4", "run-statement:4");
  }

  @Test
  void runsLoggedOutOfOrder_fail() {
    Scene scene = Scene.recorded(20);
    scene.world.log().append(scene.contract.runs().value(2).entry(RunKind.VOID, RunKind.NO_DIGEST));
    scene.run(0);
    scene.history.consume(RunKind.VOID);

    assertThat(failing(scene, scene.requester())).containsExactly("run-entry:2");
  }

  @Test
  void registrationThatAllowsLess_fails() {
    Scene scene = Scene.recorded(21);
    Scene narrow =
        Scene.recorded(
            21,
            sketch ->
                sketch.registration(
                    r ->
                        new Registration(
                            r.certificateHash(),
                            r.validity(),
                            List.of("another-purpose"),
                            r.categories(),
                            r.weekdays(),
                            r.fromQuarter(),
                            r.toQuarter(),
                            r.sites(),
                            r.schemas(),
                            r.maxRuns())));
    scene.run(0);
    narrow.history.consume(RunKind.VOID);

    assertThat(failing(scene, scene.requester())).isEmpty();
    assertThat(failing(narrow, narrow.requester())).containsExactly("accreditation");
  }

  private static Outcome otherAnswer() {
    Answer answer = new Answer(List.of(7L, 7L, 0L, 0L, 0L), List.of());
    return new Outcome.Answered(answer.encode(), new Totals(List.of(7L)).encode());
  }

  private static List<String> failing(Scene scene, Bundle bundle) {
    Report report = scene.verify(bundle);
    List<String> ids =
        report.checks().stream()
            .filter(c -> c.result() == Check.Result.FAIL)
            .map(Check::id)
            .toList();
    assertThat(report.passes()).isEqualTo(ids.isEmpty());
    return ids;
  }

  private static BundleRun part(List<BundleRun> runs, int k) {
    return runs.get(k - 1);
  }

  private static BundleRun with(
      BundleRun run, Optional<Bytes> evidence, Optional<Bytes> statement, Optional<Bytes> inputs) {
    return new BundleRun(run.runValue(), run.kind(), run.digest(), evidence, statement, inputs);
  }

  private static Defect edited(String name, BundleRun first, String... failing) {
    List<BundleRun> runs = new ArrayList<>(SCENE.holder().runs());
    runs.set(0, first);
    return defect(name, withRuns(runs), failing);
  }

  private static Defect defect(String name, Bundle bundle, String... failing) {
    return new Defect(name, bundle, new Policy(SCENE.trust(), true), List.of(failing));
  }

  private static Bundle withRuns(List<BundleRun> runs) {
    Bundle good = SCENE.holder();
    return new Bundle(good.role(), good.proof(), good.vouchers(), good.contract(), runs);
  }
}
