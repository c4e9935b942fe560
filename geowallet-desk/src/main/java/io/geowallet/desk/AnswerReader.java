package io.geowallet.desk;

import io.coneix.contract.schema.Answer;
import io.coneix.contract.statement.Outcome;
import io.coneix.evidence.error.Failure;
import io.geowallet.programs.mileage.MileageStatement;
import java.util.Optional;

/**
 * Reads answers that were kept as they arrived. The contract's schema bounds each value by itself;
 * an enclave at fault may still have signed values that do not go together, such as more checks
 * passed than possible. Stateless.
 */
public final class AnswerReader {
  private AnswerReader() {}

  /** The answer; empty where the run failed, and where nothing can be read out of what it says. */
  public static Optional<MileageStatement> read(Outcome outcome) {
    if (!(outcome instanceof Outcome.Answered answered)) {
      return Optional.empty();
    }
    try {
      return Optional.of(MileageStatement.of(Answer.decode(answered.answer())));
    } catch (Failure e) {
      // One statement must not hide all others: whoever shows it says that it cannot be read.
      return Optional.empty();
    }
  }
}
