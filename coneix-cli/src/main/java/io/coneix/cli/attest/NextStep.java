package io.coneix.cli.attest;

import io.coneix.attestation.policy.Judgement;
import io.coneix.attestation.policy.Rule;
import io.coneix.attestation.policy.RuleCheck;
import io.coneix.attestation.verify.Check;
import io.coneix.attestation.verify.Step;
import java.util.Optional;

/** What somebody can do about a judgement. Stateless. */
final class NextStep {
  private NextStep() {}

  /** One sentence. */
  static String of(Judgement judgement) {
    Optional<Check> failure = judgement.verdict().failure();
    if (failure.isPresent()) {
      return ofStep(failure.get().step());
    }
    return judgement.checks().stream()
        .filter(check -> !check.ok())
        .findFirst()
        .map(RuleCheck::rule)
        .map(NextStep::ofRule)
        .orElse(
            "compare the measurements with those of the code that you expect, and the report data"
                + " with your key and nonce");
  }

  private static String ofStep(Step step) {
    return switch (step) {
      case ROOT_CA_VALIDITY,
          ROOT_CA_CRL_VALIDITY,
          PCK_CRL_ISSUER_VALIDITY,
          PCK_CRL_VALIDITY,
          TCB_INFO_ISSUER_VALIDITY,
          TCB_INFO_VALIDITY,
          QE_IDENTITY_ISSUER_VALIDITY,
          QE_IDENTITY_VALIDITY,
          PCK_CERT_CHAIN_VALIDITY ->
          "take collateral of the time of the quote, or another --at";
      case FMSPC, PCE_ID, TCB_INFO_TEE, QE_IDENTITY_TEE, PCK_CRL_ISSUER ->
          "fetch the collateral for this platform: './coneix attest show QUOTE' names its FMSPC and"
              + " CA";
      case PCK_CA_REVOCATION, PCK_CERT_REVOCATION, ISSUER_REVOCATION ->
          "do not trust this platform: Intel has revoked its key";
      case TCB_LEVEL, QE_ISVSVN, TDX_MODULE ->
          "the platform is below every level that Intel knows: have its firmware updated";
      default ->
          step.isTimeless()
              ? "fetch the collateral from Intel's service again; it was changed on the way"
              : "do not trust this quote: it was changed, or was not made by Intel's quoting"
                  + " enclave";
    };
  }

  private static String ofRule(Rule rule) {
    return switch (rule) {
      case TCB_STATUS ->
          "have the platform's firmware updated, or accept the status by --policy if you know why";
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
}
