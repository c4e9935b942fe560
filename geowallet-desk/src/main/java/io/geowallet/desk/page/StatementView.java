package io.geowallet.desk.page;

import io.coneix.contract.statement.FailureCode;
import io.coneix.evidence.grade.Grade;
import io.coneix.verify.report.Check;
import io.geowallet.desk.book.Deal;
import io.geowallet.desk.book.Told;
import io.geowallet.desk.book.Verification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One statement with its lines and the checks on it.
 *
 * @param authorities whom the trust file believes, by name
 * @param overlaps true where another contract with the same person answers for one of its days, too
 */
public record StatementView(Told told, Deal deal, List<String> authorities, boolean overlaps) {
  /** Distance by grade in units of 0.1 km, in the order in which the grades first appear. */
  public Map<Grade, Long> hmByGrade() {
    Map<Grade, Long> byGrade = new LinkedHashMap<>();
    told.answer()
        .ifPresent(
            a -> a.lines().forEach(l -> byGrade.merge(l.grade(), l.distanceHm(), Long::sum)));
    return byGrade;
  }

  /** The newest report, where it is about this statement. */
  public Optional<Verification> verification() {
    return deal.verification().filter(v -> told.verdict() != Verification.Verdict.NOT_CHECKED);
  }

  /** The text that says what helps where there is no answer. */
  public String help() {
    if (!told.isReadable()) {
      return "statement.unreadable";
    }
    return told.failure().filter(FailureCode.ANSWER_OUTSIDE_SCHEMA::equals).isPresent()
        ? "statement.outside"
        : "statement.failed";
  }

  /** True where that report passes, and what the statement says can be read. */
  public boolean passes() {
    return told.isReadable() && verification().filter(v -> v.report().passes()).isPresent();
  }

  /** The checks of that report about the contract and about this run. */
  public List<Check> checks() {
    return verification().map(v -> v.checksOf(told.k())).orElse(List.of());
  }

  /** The id of a check without the run's number, as texts have it. */
  public static String kind(Check check) {
    int colon = check.id().indexOf(':');
    return colon < 0 ? check.id() : check.id().substring(0, colon);
  }

  /**
   * What the verifier says of a check. Where it could not check, and names whose word stands in
   * place, that is said, too; nothing is ever raised to a pass.
   */
  public static String result(Check check) {
    if (check.result() != Check.Result.NOT_CHECKED) {
      return check.result().text();
    }
    if (check.found().startsWith("asserted by the operator")) {
      return "asserted";
    }
    return check.found().startsWith("attested") ? "attested" : "not-checked";
  }

  /** How a result's badge looks; only a pass is ever green. */
  public static String level(Check check) {
    return switch (check.result()) {
      case PASS -> "good";
      case FAIL -> "bad";
      case NOT_CHECKED -> check.blocks() ? "bad" : "";
    };
  }
}
