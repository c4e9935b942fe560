package io.coneix.cli.attest;

import io.coneix.evidence.error.UnusableInput;

/** A file of evidence or policy, or a line of a batch, that cannot be used. */
public final class UnusableEvidence extends UnusableInput {
  private static final long serialVersionUID = 1L;

  UnusableEvidence(String file, UnusableInput cause) {
    super(cause.what(), file + ", " + cause.where(), cause.expected(), cause.found(), cause.hint());
    initCause(cause);
  }

  UnusableEvidence(String what, String where, String expected, String found, String hint) {
    super(what, where, expected, found, hint);
  }
}
