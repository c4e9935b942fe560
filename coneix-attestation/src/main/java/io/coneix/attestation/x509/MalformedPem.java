package io.coneix.attestation.x509;

import io.coneix.evidence.error.UnusableInput;

/**
 * Text that is no chain of certificates in strict PEM (RFC 7468, section 5, as stricttextualmsg).
 */
public final class MalformedPem extends UnusableInput {
  private static final long serialVersionUID = 1L;

  private final String field;
  private final int offset;

  /**
   * Builds the failure.
   *
   * @param what the chain
   * @param field the certificate by its number from 1 on, or what stands in the place of one
   * @param offset where it starts, in bytes from the text's first
   */
  public MalformedPem(String what, String field, int offset, String expected, String found) {
    super(
        "not a valid chain of certificates",
        what + ", " + field + " at byte " + offset,
        expected,
        found,
        "PEM of the certificates, leaf first, lines of 64 characters that end in LF");
    this.field = field;
    this.offset = offset;
  }

  /** The certificate's number, or what stands in the place of one. */
  public String field() {
    return field;
  }

  /** Where it starts, in bytes from the text's first. */
  public int offset() {
    return offset;
  }
}
