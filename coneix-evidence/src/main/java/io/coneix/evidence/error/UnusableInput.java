package io.coneix.evidence.error;

/**
 * Input that cannot be used: exit code 2, HTTP 4xx.
 *
 * <p>Nothing has been changed when it is thrown.
 */
public abstract non-sealed class UnusableInput extends Failure {
  /** Builds the failure from its five parts; see {@link Failure}. */
  protected UnusableInput(String what, String where, String expected, String found, String hint) {
    super(what, where, expected, found, hint);
  }
}
