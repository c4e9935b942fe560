package io.coneix.evidence.error;

/**
 * A well-formed question whose answer is no: exit code 1.
 *
 * <p>A signature that does not hold, a scope that is exceeded, a name that is used.
 */
public abstract non-sealed class Refused extends Failure {
  /** Builds the failure from its five parts; see {@link Failure}. */
  protected Refused(String what, String where, String expected, String found, String hint) {
    super(what, where, expected, found, hint);
  }
}
