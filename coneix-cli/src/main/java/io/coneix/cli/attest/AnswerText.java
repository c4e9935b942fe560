package io.coneix.cli.attest;

import io.coneix.attestation.policy.Judgement;
import io.coneix.attestation.policy.RuleCheck;
import io.coneix.attestation.quote.EnclaveReport;
import io.coneix.attestation.quote.QuoteBody;
import io.coneix.attestation.quote.TdReport;
import io.coneix.attestation.verify.Check;
import io.coneix.attestation.verify.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A judgement for people: a line a check, what it comes to, and what to do. Stateless. */
final class AnswerText {
  private AnswerText() {}

  /**
   * All lines.
   *
   * @param pinned true where a policy names the code that passes
   */
  static List<String> of(Judgement judgement, boolean pinned) {
    List<String> lines = new ArrayList<>();
    for (Check check : judgement.verdict().checks()) {
      String until = check.period().map(p -> " (" + p + ")").orElse("");
      lines.add(line(check.ok(), check.step().name(), check.detail() + until));
    }
    for (RuleCheck check : Answer.rules(judgement)) {
      lines.add(line(check.ok(), Answer.id(check), check.detail()));
    }
    lines.add("");
    judgement.verdict().genuine().ifPresent(genuine -> lines.addAll(facts(genuine)));
    lines.add(judgement.passes() ? "PASS" : "FAIL  " + Answer.reason(judgement));
    lines.add("next  " + NextStep.of(judgement, pinned));
    return lines;
  }

  private static String line(boolean ok, String id, String detail) {
    return String.format(Locale.ROOT, "%-4s  %-33s  %s", ok ? "pass" : "fail", id, detail);
  }

  private static List<String> facts(Verdict.Genuine genuine) {
    List<String> facts = new ArrayList<>();
    facts.add(fact("status", genuine.status().toString()));
    facts.add(
        fact(
            "advisories",
            genuine.advisories().isEmpty() ? "none" : String.join(", ", genuine.advisories())));
    facts.addAll(code(genuine.measurements()));
    facts.add(fact("report data", genuine.measurements().reportData().hex()));
    facts.add("");
    return facts;
  }

  private static List<String> code(QuoteBody body) {
    List<String> facts = new ArrayList<>();
    if (body instanceof EnclaveReport report) {
      facts.add(fact("MRENCLAVE", report.mrEnclave().hex()));
    } else if (body instanceof TdReport report) {
      facts.add(fact("MRTD", report.mrTd().hex()));
      for (int i = 0; i < report.rtmrs().size(); i++) {
        facts.add(fact("RTMR" + i, report.rtmrs().get(i).hex()));
      }
    }
    return facts;
  }

  static String fact(String name, String value) {
    return String.format(Locale.ROOT, "%-12s  %s", name, value);
  }
}
