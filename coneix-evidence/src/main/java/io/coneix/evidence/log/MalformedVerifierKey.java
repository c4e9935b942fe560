package io.coneix.evidence.log;

import io.coneix.evidence.error.UnusableInput;

/** A text that is no verifier key of C2SP signed-note. */
public final class MalformedVerifierKey extends UnusableInput {
  /** Builds the failure. */
  public MalformedVerifierKey(String where, String expected, String found) {
    super("not a verifier key", where, expected, found, "copy NAME+KEYID+BASE64 in full");
  }
}
