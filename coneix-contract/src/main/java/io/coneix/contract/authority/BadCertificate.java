package io.coneix.contract.authority;

import io.coneix.evidence.error.UnusableInput;

/** Bytes that are no certificate of the accepted kind. */
public final class BadCertificate extends UnusableInput {
  /** Builds the failure. */
  public BadCertificate(String expected, String found) {
    super(
        "not a company certificate",
        "certificate",
        expected,
        found,
        "ask the authority for the certificate again");
  }
}
