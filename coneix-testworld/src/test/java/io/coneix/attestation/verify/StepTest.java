package io.coneix.attestation.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.coneix.attestation.collateral.TcbStatus;
import io.coneix.testworld.dcap.DcapSketch;
import io.coneix.testworld.dcap.DcapSketch.Kind;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each step of the procedure, with evidence that passes it and evidence that fails it alone. */
class StepTest {
  private static final List<Case> CASES = Cases.all();

  private static Verdict passing(Kind kind) {
    DcapSketch sketch = new DcapSketch(kind);
    return new QuoteVerifier(sketch.trustedRoot())
        .verify(sketch.quote(), sketch.collateral(), DcapSketch.AT);
  }

  @TestFactory
  Stream<DynamicTest> step_isPassed_byGenuineEvidence() {
    return Stream.of(Step.values())
        .map(step -> DynamicTest.dynamicTest(step + " passes", () -> assertPassed(step)));
  }

  private static void assertPassed(Step step) {
    for (Kind kind : Kind.values()) {
      if (step == Step.TDX_MODULE && !kind.isTdx()) {
        continue; // not about SGX
      }
      assertThat(passing(kind).checks())
          .as(kind.toString())
          .anySatisfy(
              check -> {
                assertThat(check.step()).isEqualTo(step);
                assertThat(check.ok()).isTrue();
                assertThat(check.detail()).isNotEmpty();
                boolean dated = step.name().endsWith("_VALIDITY");
                assertThat(check.period().isPresent()).isEqualTo(dated);
              });
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void evidenceOfEachKind_isUpToDate(Kind kind) {
    Verdict verdict = passing(kind);
    assertThat(verdict.failure()).isEmpty();
    assertThat(verdict.status()).contains(TcbStatus.UP_TO_DATE);
    assertThat(verdict.advisories()).isEmpty();
    assertThat(verdict.checks().stream().map(Check::step).distinct().toList())
        .isSortedAccordingTo(Step::compareTo);
  }

  @TestFactory
  Stream<DynamicTest> T29_stepThatFails_makesEvidenceNotGenuine() {
    return CASES.stream().map(c -> DynamicTest.dynamicTest(c.toString(), () -> assertFails(c)));
  }

  private static void assertFails(Case failing) {
    Verdict verdict = failing.verdict();
    assertThat(verdict.failure().map(Check::step)).contains(failing.step());
    assertThat(verdict.failure().orElseThrow().detail()).isNotEmpty();
    assertThat(verdict.isGenuine()).isFalse();
    assertThat(verdict.status()).isEmpty();
    assertThat(verdict.checks().get(verdict.checks().size() - 1).ok()).isFalse();
  }

  @Test
  void everyStep_hasAFailingCase() {
    Set<Step> tested = CASES.stream().map(Case::step).collect(Collectors.toSet());
    assertThat(tested).isEqualTo(EnumSet.allOf(Step.class));
  }

  @Test
  void verifiedCollateral_servesManyQuotesAtManyInstants() {
    DcapSketch sketch = new DcapSketch(Kind.SGX_3);
    QuoteVerifier verifier = new QuoteVerifier(sketch.trustedRoot());
    VerifiedCollateral collateral = verifier.verifyCollateral(sketch.collateral());
    for (Instant at : List.of(DcapSketch.ISSUED, DcapSketch.AT, DcapSketch.NEXT_UPDATE)) {
      assertThat(verifier.verify(sketch.quote(), collateral, at).isGenuine()).isTrue();
    }
    for (Instant at :
        List.of(DcapSketch.ISSUED.minusSeconds(1), DcapSketch.NEXT_UPDATE.plusSeconds(1))) {
      assertThat(verifier.verify(sketch.quote(), collateral, at).isGenuine()).isFalse();
    }
  }

  /** Asked for before and after an update of Intel's: genuine, and as old as its older half. */
  @Test
  void smallerEvaluationDataNumber_isTheOneThatCounts() {
    UnaryOperator<String> older = t -> t.replace("Number\":20", "Number\":19");
    DcapSketch mixed = new DcapSketch(Kind.TDX_5);
    mixed.qeIdentity = older;
    assertThat(number(mixed)).isEqualTo(19);
    mixed = new DcapSketch(Kind.SGX_3);
    mixed.tcbInfo = older;
    assertThat(number(mixed)).isEqualTo(19);
    assertThat(number(new DcapSketch(Kind.SGX_3))).isEqualTo(20);
  }

  private static int number(DcapSketch sketch) {
    Verdict verdict =
        new QuoteVerifier(sketch.trustedRoot())
            .verify(sketch.quote(), sketch.collateral(), DcapSketch.AT);
    return verdict.genuine().orElseThrow().tcbEvaluationDataNumber();
  }

  @Test
  void knownChain_isCheckedAgainWhereItWasRevokedSince() {
    DcapSketch sketch = new DcapSketch(Kind.TDX_4);
    QuoteVerifier verifier = new QuoteVerifier(sketch.trustedRoot());
    assertThat(verifier.verify(sketch.quote(), sketch.collateral(), DcapSketch.AT).isGenuine())
        .isTrue();
    sketch.pckCrl.revoked.add(sketch.pck.serial);
    Verdict later = verifier.verify(sketch.quote(), sketch.collateral(), DcapSketch.AT);
    assertThat(later.failure().map(Check::step)).contains(Step.PCK_CERT_REVOCATION);
  }

  @Test
  void collateralOfAnotherRoot_isAMistakeOfTheCaller() {
    DcapSketch sketch = new DcapSketch(Kind.SGX_3);
    VerifiedCollateral collateral =
        VerifiedCollateral.of(sketch.collateral(), sketch.trustedRoot());
    QuoteVerifier intel = new QuoteVerifier(TrustedRoot.intelSgx());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> intel.verify(sketch.quote(), collateral, DcapSketch.AT));
    assertThat(intel.verify(sketch.quote(), sketch.collateral(), DcapSketch.AT).failure())
        .map(Check::step)
        .contains(Step.COLLATERAL_ROOT_CA);
  }
}
