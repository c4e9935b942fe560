package io.coneix.attestation.policy;

import io.coneix.attestation.verify.Verdict;
import java.util.List;

/**
 * A policy's answer. Immutable.
 *
 * @param verdict what was judged
 * @param checks the rules that were applied, in order; the first that is not met is the last
 */
public record Judgement(Verdict verdict, List<RuleCheck> checks) {
  /** Copies the list. */
  public Judgement {
    checks = List.copyOf(checks);
  }

  /** True where all rules are met. */
  public boolean passes() {
    return checks.stream().allMatch(RuleCheck::ok);
  }

  /** Why it does not pass; empty where it does. */
  public String reason() {
    return checks.stream()
        .filter(check -> !check.ok())
        .findFirst()
        .map(check -> check.rule() + ": " + check.detail())
        .orElse("");
  }
}
