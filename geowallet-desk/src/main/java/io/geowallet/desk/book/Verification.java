package io.geowallet.desk.book;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.verify.report.Check;
import io.coneix.verify.report.CheckId;
import io.coneix.verify.report.Report;
import java.util.List;

/**
 * A verifier's report on a contract's bundle, with what it was judged by. The rule {@code
 * desk-verification}.
 *
 * @param atMs when the desk ran the verifier, ms UTC
 * @param treeSize entries in the log at the checkpoint that all proofs lead to
 * @param allowSimulation true where the policy took simulated enclaves for good enough
 */
public record Verification(long atMs, long treeSize, boolean allowSimulation, Report report) {
  private static final int MAX_CHECKS = 40_000;
  private static final int MAX_TEXT = 4_000;

  /** How a statement stands in a report. */
  public enum Verdict {
    /** No report is about it. */
    NOT_CHECKED,
    /** Every check that the policy asks for holds. */
    PASS,
    /** One at least does not. */
    FAIL
  }

  /** Decodes what {@link #encode} wrote. */
  public static Verification decode(Bytes encoded) {
    Fields fields = Cbor.fields("verification", encoded);
    fields.version(1);
    Verification verification =
        new Verification(
            fields.integer("time", 0, Long.MAX_VALUE),
            fields.integer("tree size", 1, Long.MAX_VALUE),
            fields.bool("simulation allowed"),
            new Report(
                fields.text("kind", 1, 20),
                fields.list("checks", 1, MAX_CHECKS, Verification::check)));
    fields.end();
    return verification;
  }

  private static Check check(CborValue value) {
    Fields fields = Fields.of("check", value);
    Check check =
        new Check(
            fields.text("id", 1, 60),
            fields.ordinal("result", Check.Result.values()),
            fields.bool("required"),
            fields.text("expected", 0, MAX_TEXT),
            fields.text("found", 0, MAX_TEXT));
    fields.end();
    return check;
  }

  /** The encoding. */
  public Bytes encode() {
    return Cbor.encode(
        CborValue.array(
            CborValue.of(1),
            CborValue.of(atMs),
            CborValue.of(treeSize),
            CborValue.of(allowSimulation),
            CborValue.of(report.kind()),
            CborValue.array(report.checks().stream().map(Verification::encode).toList())));
  }

  private static CborValue encode(Check check) {
    return CborValue.array(
        CborValue.of(check.id()),
        CborValue.of(check.result().ordinal()),
        CborValue.of(check.required()),
        CborValue.of(cut(check.expected())),
        CborValue.of(cut(check.found())));
  }

  private static String cut(String text) {
    return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
  }

  /** The checks about the contract as a whole and about run {@code k}. */
  public List<Check> checksOf(int k) {
    return report.checks().stream()
        .filter(c -> c.id().indexOf(':') < 0 || c.id().endsWith(":" + k))
        .toList();
  }

  /** How run {@code k} stands: the verdict is that of the whole report, never a better one. */
  public Verdict verdict(int k) {
    String statement = CheckId.RUN_STATEMENT.ofRun(k);
    boolean judged = report.checks().stream().anyMatch(c -> c.id().equals(statement));
    if (report.passes()) {
      return judged ? Verdict.PASS : Verdict.NOT_CHECKED;
    }
    // A report that fails early names no runs, and is about all of them.
    return Verdict.FAIL;
  }
}
