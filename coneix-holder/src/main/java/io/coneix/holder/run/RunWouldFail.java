package io.coneix.holder.run;

import io.coneix.contract.statement.FailureCode;
import io.coneix.evidence.error.Refused;

/**
 * A run that would end without an answer, as was computed here from what would be sent. Nothing is
 * sent for it, since a run that fails uses up a name all the same.
 */
public final class RunWouldFail extends Refused {
  /** For the period at {@code periodIndex} of its offer, and what its run would end in. */
  public RunWouldFail(int periodIndex, FailureCode code) {
    super(
        "the run would end without an answer",
        "period " + periodIndex,
        "an answer, computed on this device",
        code.code(),
        hint(code) + "; nothing was sent, and no run is used up");
  }

  private static String hint(FailureCode code) {
    return switch (code) {
      case CONTRACT_ENDED, RUNS_USED_UP -> "the company can invite you to another contract";
      case PERIOD_NOT_PINNED -> "try again when half an hour has passed since the period's end";
      case TOO_MANY_LOST -> "ask the company for a contract that allows more lost entries";
      case ANSWER_OUTSIDE_SCHEMA ->
          "ask the company for a contract with shorter periods: most often the answer has more lines"
              + " than agreed";
      case PROGRAM_FAILED ->
          "change what you typed in, withhold or call home in that period, or tell the company of"
              + " the code";
      default -> "tell the company of the code";
    };
  }
}
