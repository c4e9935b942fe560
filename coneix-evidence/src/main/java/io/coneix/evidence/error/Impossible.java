package io.coneix.evidence.error;

/** A state that cannot be: seeing one is a bug of ours, never the user's doing. */
public final class Impossible extends Fault {
  /** Builds the fault from the state that was thought to be impossible and its cause. */
  public Impossible(String what, Throwable cause) {
    super(what, "internal", "never to happen", cause.getClass().getSimpleName(), "");
    initCause(cause);
  }
}
