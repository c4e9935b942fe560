package io.coneix.attestation.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.coneix.attestation.collateral.TcbStatus;
import io.coneix.attestation.verify.QuoteVerifier;
import io.coneix.attestation.verify.Verdict;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.testworld.dcap.DcapSketch;
import io.coneix.testworld.dcap.DcapSketch.Kind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each rule, met and not met; T28 and T29 at the level of the library. */
class PolicyTest {
  private static final Bytes MR_ENCLAVE = Bytes.fromHex("3e".repeat(32));
  private static final Bytes MR_TD = Bytes.fromHex("3d".repeat(48));
  private static final List<Bytes> RTMRS = Collections.nCopies(4, Bytes.wrap(new byte[48]));
  private static final Set<TcbStatus> ALL_BUT_REVOKED =
      EnumSet.complementOf(EnumSet.of(TcbStatus.REVOKED));

  private static Verdict verdict(Kind kind, Consumer<DcapSketch> change) {
    DcapSketch sketch = new DcapSketch(kind);
    change.accept(sketch);
    return new QuoteVerifier(sketch.trustedRoot())
        .verify(sketch.quote(), sketch.collateral(), DcapSketch.AT);
  }

  private static void assertFails(Judgement judgement, Rule rule) {
    assertThat(judgement.passes()).isFalse();
    assertThat(judgement.reason()).startsWith(rule + ": ");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void upToDateProductionEvidence_passesTheStrictPolicy(Kind kind) {
    Judgement judgement = AttestationPolicy.strict().judge(verdict(kind, s -> {}));
    assertThat(judgement.reason()).isEmpty();
    assertThat(judgement.passes()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(TcbStatus.class)
  void T29_anyStatusButUpToDate_failsTheStrictPolicy(TcbStatus status) {
    for (Kind kind : List.of(Kind.SGX_3, Kind.TDX_15)) {
      Verdict verdict = verdict(kind, s -> setStatus(s, status));
      if (kind == Kind.TDX_15 || !status.toString().startsWith("TDRelaunch")) {
        assertThat(verdict.status()).contains(status);
      }
      Judgement judgement = AttestationPolicy.strict().judge(verdict);
      if (verdict.status().orElseThrow() == TcbStatus.UP_TO_DATE) {
        assertThat(judgement.passes()).isTrue();
      } else {
        assertFails(judgement, Rule.TCB_STATUS);
      }
    }
  }

  private static void setStatus(DcapSketch sketch, TcbStatus status) {
    switch (status) {
      case TD_RELAUNCH_ADVISED -> relaunch(sketch, "UpToDate");
      case TD_RELAUNCH_ADVISED_CONFIGURATION_NEEDED -> relaunch(sketch, "ConfigurationNeeded");
      default -> sketch.levels.get(0).status = status.toString();
    }
  }

  private static void relaunch(DcapSketch sketch, String platform) {
    sketch.levels.get(0).status = platform;
    if (sketch.kind.isTdx()) {
      sketch.body = b -> b[0] = 2;
    }
  }

  @Test
  void T29_revokedPlatform_canBeAcceptedByNoPolicy() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AttestationPolicy.strict().withStatuses(EnumSet.allOf(TcbStatus.class)));
    Verdict revoked = verdict(Kind.SGX_3, s -> s.levels.get(0).status = "Revoked");
    assertFails(
        AttestationPolicy.strict().withStatuses(ALL_BUT_REVOKED).judge(revoked), Rule.TCB_STATUS);
  }

  @Test
  void T29_debugEnclave_failsEveryPolicy() {
    AttestationPolicy lax = AttestationPolicy.strict().withStatuses(ALL_BUT_REVOKED);
    assertFails(lax.judge(verdict(Kind.SGX_3, s -> s.body = b -> b[48] |= 2)), Rule.DEBUG);
    for (int bit = 0; bit < 8; bit++) {
      byte tud = (byte) (1 << bit);
      assertFails(lax.judge(verdict(Kind.TDX_4, s -> s.body = b -> b[120] = tud)), Rule.DEBUG);
    }
  }

  @Test
  void T29_dangerousAttributes_failEveryPolicy() {
    AttestationPolicy lax = AttestationPolicy.strict().withStatuses(ALL_BUT_REVOKED);
    assertFails(
        lax.judge(verdict(Kind.SGX_5, s -> s.body = b -> b[48] |= 0x10)), Rule.PROVISION_KEY);
    assertFails(
        lax.judge(verdict(Kind.TDX_5, s -> s.body = b -> b[123] = 0)), Rule.SEPT_VE_DISABLE);
    assertFails(lax.judge(verdict(Kind.TDX_15, s -> s.body = b -> b[647] = 1)), Rule.MRSERVICETD);
  }

  /** What the host sets and no measurement covers, also where the code is pinned. */
  @Test
  void T29_settingsThatNoMeasurementCovers_failEveryPolicy() {
    AttestationPolicy pinned =
        AttestationPolicy.strict()
            .withStatuses(ALL_BUT_REVOKED)
            .withCodes(
                List.of(
                    new AcceptedCode.Sgx(MR_ENCLAVE, Set.of()),
                    new AcceptedCode.Tdx(MR_TD, RTMRS, Set.of())));
    for (Kind kind : List.of(Kind.TDX_4, Kind.TDX_5, Kind.TDX_15)) {
      assertFails(pinned.judge(verdict(kind, s -> s.body = b -> b[123] |= 0x20)), Rule.MIGRATABLE);
    }
    for (Consumer<byte[]> change :
        List.<Consumer<byte[]>>of(
            b -> b[48] &= ~0x01,
            b -> b[48] &= ~0x04,
            b -> b[48] |= 0x20,
            b -> b[192] = 1,
            b -> b[255] = 1,
            b -> b[260] = 1)) {
      assertFails(
          pinned.judge(verdict(Kind.SGX_3, s -> s.body = change::accept)),
          Rule.UNMEASURED_SETTINGS);
    }
  }

  @Test
  void T29_otherCode_failsWhereCodeIsPinned() {
    AttestationPolicy pinned =
        AttestationPolicy.strict()
            .withCodes(
                List.of(
                    new AcceptedCode.Sgx(MR_ENCLAVE, Set.of()),
                    new AcceptedCode.Tdx(MR_TD, RTMRS, Set.of())));
    assertThat(pinned.judge(verdict(Kind.SGX_4, s -> {})).passes()).isTrue();
    assertThat(pinned.judge(verdict(Kind.TDX_15, s -> {})).passes()).isTrue();
    assertFails(pinned.judge(verdict(Kind.SGX_4, s -> s.body = b -> b[64] = 0)), Rule.MEASUREMENT);
    assertFails(pinned.judge(verdict(Kind.TDX_4, s -> s.body = b -> b[136] = 0)), Rule.MEASUREMENT);
    for (int rtmr = 0; rtmr < 4; rtmr++) {
      int at = 328 + 48 * rtmr;
      assertFails(
          pinned.judge(verdict(Kind.TDX_4, s -> s.body = b -> b[at] = 1)), Rule.MEASUREMENT);
    }
  }

  @Test
  void T29_advisory_isAcceptedForTheCodeThatNamesItAlone() {
    Consumer<DcapSketch> hardened =
        s -> {
          s.levels.get(0).status = "SWHardeningNeeded";
          s.levels.get(0).advisories.add("INTEL-SA-00615");
        };
    AttestationPolicy statuses =
        AttestationPolicy.strict()
            .withStatuses(Set.of(TcbStatus.UP_TO_DATE, TcbStatus.SW_HARDENING_NEEDED));
    Verdict verdict = verdict(Kind.SGX_3, hardened);
    assertFails(statuses.judge(verdict), Rule.ADVISORIES);
    AcceptedCode safe = new AcceptedCode.Sgx(MR_ENCLAVE, Set.of("INTEL-SA-00615"));
    AcceptedCode other = new AcceptedCode.Sgx(Bytes.wrap(new byte[32]), Set.of("INTEL-SA-00615"));
    AcceptedCode bare = new AcceptedCode.Sgx(MR_ENCLAVE, Set.of("INTEL-SA-00001"));
    assertThat(statuses.withCodes(List.of(safe)).judge(verdict).passes()).isTrue();
    assertFails(statuses.withCodes(List.of(bare)).judge(verdict), Rule.ADVISORIES);
    assertFails(statuses.withCodes(List.of(other)).judge(verdict), Rule.MEASUREMENT);
    assertFails(
        AttestationPolicy.strict().withCodes(List.of(safe)).judge(verdict), Rule.TCB_STATUS);
  }

  @Test
  void T29_advisoryOfAnUpToDateLevel_isOpenToo() {
    Verdict verdict = verdict(Kind.SGX_3, s -> s.levels.get(0).advisories.add("INTEL-SA-01000"));
    assertFails(AttestationPolicy.strict().judge(verdict), Rule.ADVISORIES);
  }

  @Test
  void T29_collateralThatGoesBack_fails() {
    Verdict verdict = verdict(Kind.TDX_4, s -> {});
    AttestationPolicy policy = AttestationPolicy.strict();
    assertThat(policy.withMinEvaluationDataNumber(20).judge(verdict).passes()).isTrue();
    assertFails(
        policy.withMinEvaluationDataNumber(21).judge(verdict), Rule.TCB_EVALUATION_DATA_NUMBER);
  }

  @Test
  void T29_evidenceThatIsNotGenuine_failsWithTheStepsReason() {
    Verdict verdict = verdict(Kind.SGX_3, s -> s.pckCrl.revoked.add(s.pck.serial));
    Judgement judgement = AttestationPolicy.strict().judge(verdict);
    assertFails(judgement, Rule.GENUINE);
    assertThat(judgement.reason()).contains("PCK_CERT_REVOCATION");
  }

  @Test
  void T28_validQuoteOfAnUnlistedPlatform_fails() {
    Verdict verdict = verdict(Kind.SGX_3, s -> {});
    Bytes ppid = verdict.genuine().orElseThrow().platform().ppid();
    Bytes pckId = verdict.genuine().orElseThrow().platform().pckId();
    AttestationPolicy policy = AttestationPolicy.strict();
    PlatformList byPpid = new PlatformList(Set.of(ppid), Set.of());
    PlatformList byPck = new PlatformList(Set.of(), Set.of(pckId));
    PlatformList swapped = new PlatformList(Set.of(pckId), Set.of(ppid));
    PlatformList none = new PlatformList(Set.of(), Set.of());
    assertThat(policy.withPlatforms(byPpid).judge(verdict).passes()).isTrue();
    assertThat(policy.withPlatforms(byPck).judge(verdict).passes()).isTrue();
    assertFails(policy.withPlatforms(swapped).judge(verdict), Rule.PLATFORM);
    assertFails(policy.withPlatforms(none).judge(verdict), Rule.PLATFORM);
  }

  @Test
  void codesOfAnotherSize_areMistakes() {
    assertThatIllegalArgumentException().isThrownBy(() -> new AcceptedCode.Sgx(MR_TD, Set.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AcceptedCode.Tdx(MR_TD, RTMRS.subList(0, 3), Set.of()));
  }
}
