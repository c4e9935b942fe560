package io.coneix.cli.attest;

import io.coneix.attestation.collateral.TcbStatus;
import io.coneix.attestation.policy.Judgement;
import io.coneix.attestation.policy.Rule;
import io.coneix.attestation.verify.Check;
import io.coneix.attestation.verify.Step;
import java.util.Optional;

/** What somebody can do about a judgement. Stateless. */
final class NextStep {
  private NextStep() {}

  /**
   * One sentence.
   *
   * @param pinned true where a policy names the code that passes
   */
  static String of(Judgement judgement, boolean pinned) {
    Optional<Check> failure = judgement.verdict().failure();
    if (failure.isPresent()) {
      return ofStep(failure.get().step());
    }
    return judgement.checks().stream()
        .filter(check -> !check.ok())
        .findFirst()
        .map(check -> ofRule(check.rule(), judgement.verdict().status()))
        .orElse(
            "compare "
                + (pinned ? "" : "the measurements with those of the code that you expect, and ")
                + "the report data with your key and nonce");
  }

  static String ofStep(Step step) {
    return switch (step) {
      case ROOT_CA_VALIDITY,
          ROOT_CA_CRL_VALIDITY,
          PCK_CRL_ISSUER_VALIDITY,
          PCK_CRL_VALIDITY,
          TCB_INFO_ISSUER_VALIDITY,
          TCB_INFO_VALIDITY,
          QE_IDENTITY_ISSUER_VALIDITY,
          QE_IDENTITY_VALIDITY ->
          "take collateral of the time of the quote, or another --at";
      case PCK_CERT_CHAIN_VALIDITY ->
          "take another --at, or a new quote: the platform's certificate in it is not valid then";
      case FMSPC, PCE_ID, TCB_INFO_TEE, QE_IDENTITY_TEE, PCK_CRL_ISSUER ->
          "fetch the collateral for this platform: './coneix attest show QUOTE' names its FMSPC and"
              + " CA";
      case PCK_CA_REVOCATION, PCK_CERT_REVOCATION, ISSUER_REVOCATION ->
          "do not trust this platform: Intel has revoked its key";
      case TCB_LEVEL, QE_ISVSVN ->
          "the platform is below every level that Intel knows: have its firmware updated";
      case TDX_MODULE ->
          "do not trust this quote: its TDX module is none of Intel's; where TCB info does not know"
              + " the module, fetch newer collateral first";
      default ->
          step.isTimeless()
              ? "fetch the collateral from Intel's service again; it was changed on the way"
              : "do not trust this quote: it was changed, or was not made by Intel's quoting"
                  + " enclave";
    };
  }

  static String ofRule(Rule rule, Optional<TcbStatus> status) {
    return switch (rule) {
      case TCB_STATUS -> status.map(NextStep::ofStatus).orElse("do not trust this quote");
      case ADVISORIES ->
          "read the advisories on intel.com; accept them by --policy for code that is made safe";
      case TCB_EVALUATION_DATA_NUMBER -> "fetch newer collateral";
      case MEASUREMENT -> "do not trust it: other code is running than the policy pins";
      case PLATFORM -> "do not trust it: the machine is not on the policy's list";
      case DEBUG, PROVISION_KEY, UNMEASURED_SETTINGS, SEPT_VE_DISABLE, MIGRATABLE, MRSERVICETD ->
          "do not trust it: it was not started for production";
      case GENUINE -> "do not trust this quote";
    };
  }

  /** What cures a status, as Intel describes it. */
  private static String ofStatus(TcbStatus status) {
    String accept = ", or accept the status by --policy if you know why";
    String harden =
        "by --policy accept the status, and the advisories for code that is made safe against them";
    String settings = "have the platform's settings changed as the advisories say";
    return switch (status) {
      case UP_TO_DATE -> "let the policy accept " + status;
      case SW_HARDENING_NEEDED -> harden;
      case CONFIGURATION_NEEDED -> settings + accept;
      case CONFIGURATION_AND_SW_HARDENING_NEEDED -> settings + "; then " + harden;
      case OUT_OF_DATE -> "have the platform's firmware updated" + accept;
      case OUT_OF_DATE_CONFIGURATION_NEEDED ->
          "have the platform's firmware updated and its settings changed" + accept;
      case TD_RELAUNCH_ADVISED -> "start the domain anew: its module is updated since" + accept;
      case TD_RELAUNCH_ADVISED_CONFIGURATION_NEEDED ->
          "start the domain anew, and " + settings + accept;
      case REVOKED -> "do not trust this platform: Intel has revoked it, and no policy accepts it";
    };
  }
}
