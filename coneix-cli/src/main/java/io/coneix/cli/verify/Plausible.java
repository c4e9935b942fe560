package io.coneix.cli.verify;

import io.coneix.contract.bundle.Bundle;
import io.coneix.contract.bundle.BundleRun;
import io.coneix.contract.schema.Answer;
import io.coneix.contract.statement.Outcome;
import io.coneix.contract.statement.Statement;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.geowallet.programs.mileage.ChecksMade;
import io.geowallet.programs.mileage.MileageProgram;
import io.geowallet.programs.mileage.MileageStatement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the mileage statements of a verified bundle say about plausibility checks.
 *
 * @param k the run's number
 */
record Plausible(int k, ChecksMade made) {

  /** Of every answer that says so, in order of the runs; the bundle must have passed. */
  static List<Plausible> of(Bytes encoded) {
    Bundle bundle = Bundle.decode(encoded);
    if (!bundle.contract().offer().program().name().equals(MileageProgram.NAME)) {
      return List.of();
    }
    return bundle.runs().stream()
        .map(BundleRun::statement)
        .flatMap(Optional::stream)
        .flatMap(Plausible::ofStatement)
        .toList();
  }

  private static Stream<Plausible> ofStatement(Bytes signed) {
    Statement statement =
        Statement.decode(Sign1.decode(ObjectType.STATEMENT, signed).unverifiedPayload());
    return statement.outcome() instanceof Outcome.Answered answered
        ? MileageStatement.of(Answer.decode(answered.answer())).checks().stream()
            .map(made -> new Plausible(statement.k(), made))
        : Stream.empty();
  }

  String toJson() {
    return String.format(
        Locale.ROOT,
        "{\"run\":%d,\"checks_passed\":%d,\"checks_possible\":%d}",
        k,
        made.passed(),
        made.possible());
  }
}
