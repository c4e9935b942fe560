package io.coneix.cli.attest;

import io.coneix.attestation.policy.Judgement;
import io.coneix.attestation.policy.Rule;
import io.coneix.attestation.policy.RuleCheck;
import io.coneix.attestation.verify.Check;
import io.coneix.attestation.verify.Verdict;
import io.coneix.attestation.x509.Period;
import io.coneix.evidence.error.Failure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A judgement, or a failure, as the JSON object of {@code docs/attestation.md}. Stateless. */
final class Answer {
  private Answer() {}

  /** The answer to one pair. */
  static Map<String, @Nullable Object> of(Judgement judgement) {
    Verdict verdict = judgement.verdict();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("verdict", judgement.passes() ? "pass" : "fail");
    json.put("status", verdict.status().map(Object::toString).orElse(null));
    json.put("advisories", verdict.advisories());
    json.put(
        "measurements", verdict.genuine().map(g -> Measurements.of(g.measurements())).orElse(null));
    json.put("checks", checks(judgement));
    json.put("reason", judgement.passes() ? null : reason(judgement));
    return json;
  }

  /** The answer to a pair that cannot be used. */
  static Map<String, Object> of(Failure failure) {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("what", failure.what());
    parts.put("where", failure.where());
    parts.put("expected", failure.expected());
    parts.put("found", failure.found());
    parts.put("hint", failure.hint());
    return Map.of("error", parts);
  }

  private static List<Map<String, Object>> checks(Judgement judgement) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Check check : judgement.verdict().checks()) {
      all.add(check(check.step().name(), check.ok(), check.detail(), check.period()));
    }
    for (RuleCheck check : rules(judgement)) {
      all.add(check(id(check), check.ok(), check.detail(), Optional.empty()));
    }
    return all;
  }

  /** The check that failed, by its id, and what was found. */
  static String reason(Judgement judgement) {
    return judgement
        .verdict()
        .failure()
        .map(check -> check.step() + ": " + check.detail())
        .or(
            () ->
                rules(judgement).stream()
                    .filter(check -> !check.ok())
                    .findFirst()
                    .map(check -> id(check) + ": " + check.detail()))
        .orElse(judgement.reason());
  }

  /** The rules without the one that sums the steps up. */
  static List<RuleCheck> rules(Judgement judgement) {
    return judgement.checks().stream().filter(check -> check.rule() != Rule.GENUINE).toList();
  }

  /** Steps and rules share a name. */
  static String id(RuleCheck check) {
    return "POLICY_" + check.rule();
  }

  private static Map<String, Object> check(
      String id, boolean ok, String detail, Optional<Period> period) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", id);
    json.put("result", ok ? "pass" : "fail");
    json.put("detail", detail);
    period.ifPresent(
        p -> {
          json.put("from", p.from().toString());
          json.put("until", p.until().toString());
        });
    return json;
  }
}
