package io.coneix.attestation.verify;

/** The last check failed; never seen outside of this package. */
final class StepFailed extends Exception {
  private static final long serialVersionUID = 1L;

  StepFailed() {
    super("a step failed", null, false, false);
  }
}
