package io.coneix.contract.check;

import io.coneix.contract.program.FileMissing;
import io.coneix.contract.statement.FailureCode;
import io.coneix.evidence.error.Failure;
import io.coneix.evidence.error.Refused;

/**
 * A run that a check refuses.
 *
 * <p>Only the code may leave an enclave; the other parts are for a verifier's report and hold
 * neither places nor times of day.
 */
public final class RunFailed extends Refused {
  private final FailureCode code;

  /**
   * Builds the failure.
   *
   * @param where the object or field that does not fit
   */
  public RunFailed(FailureCode code, String where, String expected, String found) {
    this(code, where, expected, found, "");
  }

  private RunFailed(FailureCode code, String where, String expected, String found, String hint) {
    super("the run fails by " + code.code(), where, expected, found, hint);
    this.code = code;
  }

  /** A public file that this machine lacks. */
  static RunFailed missing(FileMissing cause) {
    RunFailed failed =
        new RunFailed(
            FailureCode.FILE_MISSING, cause.where(), cause.expected(), cause.found(), cause.hint());
    failed.initCause(cause);
    return failed;
  }

  /** A failure of a lower layer, by which the evidence does not hold. */
  static RunFailed broken(Failure cause) {
    RunFailed failed =
        new RunFailed(FailureCode.EVIDENCE_BROKEN, cause.where(), cause.expected(), cause.found());
    failed.initCause(cause);
    return failed;
  }

  /** The code that the statement carries. */
  public FailureCode code() {
    return code;
  }
}
