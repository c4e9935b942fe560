package io.coneix.evidence.error;

/**
 * Our own fault or that of the machine: exit code 3, HTTP 5xx.
 *
 * <p>A full disk, a broken database, a state that cannot be.
 */
public abstract non-sealed class Fault extends Failure {
  /** Builds the failure from its five parts; see {@link Failure}. */
  protected Fault(String what, String where, String expected, String found, String hint) {
    super(what, where, expected, found, hint);
  }
}
