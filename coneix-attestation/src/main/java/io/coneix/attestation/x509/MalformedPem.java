package io.coneix.attestation.x509;

import io.coneix.evidence.error.UnusableInput;

/**
 * Text that is no chain of certificates in strict PEM (RFC 7468, section 5, as stricttextualmsg).
 */
public final class MalformedPem extends UnusableInput {
  private static final long serialVersionUID = 1L;

  /**
   * Builds the failure.
   *
   * @param what the chain
   * @param offset where, in bytes from the text's first
   */
  public MalformedPem(String what, int offset, String expected, String found) {
    super(
        "not a valid chain of certificates",
        what + " at byte " + offset,
        expected,
        found,
        "PEM of the certificates, leaf first, lines of 64 characters that end in LF");
  }
}
