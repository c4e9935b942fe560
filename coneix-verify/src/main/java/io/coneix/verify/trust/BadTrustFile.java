package io.coneix.verify.trust;

import io.coneix.evidence.error.UnusableInput;

/** A trust file that cannot be used. */
public final class BadTrustFile extends UnusableInput {
  /** Builds the failure from the field at fault. */
  public BadTrustFile(String field, String expected, String found) {
    super(
        "not a trust file",
        "trust file, " + field,
        expected,
        found,
        "have one written by 'coneix authority trust'");
  }
}
