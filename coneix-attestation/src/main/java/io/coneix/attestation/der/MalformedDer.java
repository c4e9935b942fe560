package io.coneix.attestation.der;

import io.coneix.evidence.error.UnusableInput;

/** Bytes that are no strict DER, or not of the shape that is asked for. */
public final class MalformedDer extends UnusableInput {
  private static final long serialVersionUID = 1L;

  private final String field;
  private final int offset;

  /**
   * Builds the failure.
   *
   * @param what the object, for example a certificate
   * @param field the field's name as in RFC 5280 or Intel's profile
   * @param offset where it starts, in bytes from the object's first
   */
  public MalformedDer(String what, String field, int offset, String expected, String found) {
    super(
        "not a valid object",
        what + ", " + field + " at byte " + offset,
        expected,
        found,
        "the file is damaged, or made by another program");
    this.field = field;
    this.offset = offset;
  }

  /** The field's name. */
  public String field() {
    return field;
  }

  /** Where it starts, in bytes from the object's first. */
  public int offset() {
    return offset;
  }
}
