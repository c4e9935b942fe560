package io.coneix.attestation.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.attestation.verify.QuoteVerifier;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.testworld.dcap.DcapSketch;
import io.coneix.testworld.dcap.DcapSketch.Kind;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each rule of the policy, with evidence that meets it and evidence that fails it alone: all is
 * pinned, and one thing is changed.
 */
class RuleTest {
  private static final Bytes PPID = new DcapSketch(Kind.SGX_3).sgx().ppid();
  private static final PlatformList LISTED = new PlatformList(Set.of(PPID), Set.of());
  private static final PlatformList UNLISTED =
      new PlatformList(Set.of(Bytes.wrap(new byte[16])), Set.of());
  private static final AttestationPolicy PINNED =
      AttestationPolicy.strict()
          .withMinEvaluationDataNumber(20)
          .withPlatforms(LISTED)
          .withCodes(
              List.of(
                  new AcceptedCode.Sgx(Bytes.fromHex("3e".repeat(32)), Set.of()),
                  new AcceptedCode.Tdx(
                      Bytes.fromHex("3d".repeat(48)),
                      Collections.nCopies(4, Bytes.wrap(new byte[48])),
                      Set.of())));

  /** Evidence of a kind, changed, and the policy that it fails. */
  private record Failing(
      Rule rule, String what, Kind kind, Consumer<DcapSketch> change, AttestationPolicy policy) {
    static Failing of(Rule rule, String what, Kind kind, Consumer<DcapSketch> change) {
      return new Failing(rule, what, kind, change, PINNED);
    }

    static Failing body(Rule rule, String what, Kind kind, Consumer<byte[]> change) {
      return of(rule, what, kind, s -> s.body = change);
    }

    static Failing policy(Rule rule, String what, Kind kind, AttestationPolicy policy) {
      return new Failing(rule, what, kind, s -> {}, policy);
    }
  }

  private static Stream<Failing> failing() {
    return Stream.concat(
        Stream.of(
            Failing.of(
                Rule.GENUINE, "revoked", Kind.SGX_3, s -> s.pckCrl.revoked.add(s.pck.serial)),
            Failing.policy(
                Rule.TCB_EVALUATION_DATA_NUMBER,
                "one below the floor",
                Kind.TDX_5,
                PINNED.withMinEvaluationDataNumber(21)),
            Failing.of(
                Rule.TCB_STATUS,
                "out of date",
                Kind.TDX_15,
                s -> s.levels.get(0).status = "OutOfDate"),
            Failing.body(Rule.MEASUREMENT, "MRENCLAVE", Kind.SGX_5, b -> b[64] = 0),
            Failing.body(Rule.MEASUREMENT, "MRTD", Kind.TDX_4, b -> b[136] = 0),
            Failing.body(Rule.MEASUREMENT, "RTMR3", Kind.TDX_15, b -> b[472] = 1),
            Failing.of(
                Rule.ADVISORIES,
                "an open one",
                Kind.SGX_4,
                s -> s.levels.get(0).advisories.add("INTEL-SA-00615")),
            Failing.policy(
                Rule.PLATFORM, "not listed", Kind.TDX_4, PINNED.withPlatforms(UNLISTED))),
        Stream.concat(
            Arrays.stream(Kind.values()).filter(kind -> !kind.isTdx()).flatMap(RuleTest::enclave),
            Arrays.stream(Kind.values()).filter(Kind::isTdx).flatMap(RuleTest::domain)));
  }

  private static Stream<Failing> enclave(Kind kind) {
    return Stream.of(
        Failing.body(Rule.DEBUG, "ATTRIBUTES.DEBUG", kind, b -> b[48] |= 0x02),
        Failing.body(Rule.PROVISION_KEY, "ATTRIBUTES.PROVISIONKEY", kind, b -> b[48] |= 0x10),
        Failing.body(Rule.UNMEASURED_SETTINGS, "EINITTOKEN_KEY", kind, b -> b[48] |= 0x20),
        Failing.body(Rule.UNMEASURED_SETTINGS, "CONFIGID", kind, b -> b[192] = 1),
        Failing.body(Rule.UNMEASURED_SETTINGS, "CONFIGSVN", kind, b -> b[260] = 1));
  }

  private static Stream<Failing> domain(Kind kind) {
    Stream<Failing> attributes =
        Stream.of(
            Failing.body(Rule.DEBUG, "TUD", kind, b -> b[120] = 1),
            Failing.body(Rule.SEPT_VE_DISABLE, "not set", kind, b -> b[123] &= ~0x10),
            Failing.body(Rule.MIGRATABLE, "set", kind, b -> b[123] |= 0x20));
    return kind == Kind.TDX_15
        ? Stream.concat(
            attributes,
            Stream.of(
                Failing.body(Rule.MRSERVICETD, "its first byte", kind, b -> b[600] = 1),
                Failing.body(Rule.MRSERVICETD, "its last byte", kind, b -> b[647] = 1)))
        : attributes;
  }

  private static boolean isAbout(Rule rule, Kind kind) {
    return switch (rule) {
      case PROVISION_KEY, UNMEASURED_SETTINGS -> !kind.isTdx();
      case SEPT_VE_DISABLE, MIGRATABLE -> kind.isTdx();
      case MRSERVICETD -> kind == Kind.TDX_15;
      default -> true;
    };
  }

  private static Judgement judgement(
      Kind kind, Consumer<DcapSketch> change, AttestationPolicy policy) {
    DcapSketch sketch = new DcapSketch(kind);
    change.accept(sketch);
    return policy.judge(
        new QuoteVerifier(sketch.trustedRoot())
            .verify(sketch.quote(), sketch.collateral(), DcapSketch.AT));
  }

  @TestFactory
  Stream<DynamicTest> rule_isMet_byGoodEvidenceOfItsKinds() {
    return Stream.of(Rule.values())
        .map(rule -> DynamicTest.dynamicTest(rule + " passes", () -> assertMet(rule)));
  }

  private static void assertMet(Rule rule) {
    for (Kind kind : Kind.values()) {
      Judgement judgement = judgement(kind, s -> {}, PINNED);
      assertThat(judgement.passes()).as(judgement.reason()).isTrue();
      List<RuleCheck> checks =
          judgement.checks().stream().filter(check -> check.rule() == rule).toList();
      assertThat(checks).as(kind.toString()).hasSize(isAbout(rule, kind) ? 1 : 0);
      assertThat(checks).allMatch(RuleCheck::ok).noneMatch(check -> check.detail().isEmpty());
    }
  }

  @TestFactory
  Stream<DynamicTest> rule_isNotMet_whereOneThingIsWrong() {
    return failing()
        .map(
            f ->
                DynamicTest.dynamicTest(
                    f.rule() + " fails, " + f.what() + ", " + f.kind(), () -> assertFails(f)));
  }

  private static void assertFails(Failing failing) {
    Judgement judgement = judgement(failing.kind(), failing.change(), failing.policy());
    assertThat(judgement.passes()).isFalse();
    assertThat(judgement.reason()).startsWith(failing.rule() + ": ");
    List<RuleCheck> checks = judgement.checks();
    assertThat(checks.get(checks.size() - 1).rule()).isEqualTo(failing.rule());
    assertThat(checks.subList(0, checks.size() - 1)).allMatch(RuleCheck::ok);
  }

  @Test
  void everyRule_hasAFailingCase() {
    Set<Rule> tested = failing().map(Failing::rule).collect(Collectors.toSet());
    assertThat(tested).isEqualTo(EnumSet.allOf(Rule.class));
  }
}
