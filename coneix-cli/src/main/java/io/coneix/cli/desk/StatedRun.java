package io.coneix.cli.desk;

import io.coneix.contract.statement.Outcome;
import io.coneix.contract.statement.Statement;
import io.geowallet.desk.AnswerReader;
import io.geowallet.programs.mileage.MileageStatement;
import java.util.Optional;

/**
 * What a statement says of its run.
 *
 * @param k the run's number
 * @param answer empty where it failed, or cannot be read
 * @param failure why there is no answer; empty where there is one
 */
record StatedRun(int k, Optional<MileageStatement> answer, String failure) {
  private static final String UNREADABLE = "answer-unreadable";

  static StatedRun of(Statement statement) {
    Optional<MileageStatement> answer = AnswerReader.read(statement.outcome());
    return new StatedRun(statement.k(), answer, answer.isPresent() ? "" : failure(statement));
  }

  private static String failure(Statement statement) {
    return statement.outcome() instanceof Outcome.Failed failed ? failed.code().code() : UNREADABLE;
  }
}
