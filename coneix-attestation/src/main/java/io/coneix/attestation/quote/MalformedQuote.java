package io.coneix.attestation.quote;

import io.coneix.evidence.error.UnusableInput;

/** Bytes that are no quote of a supported version, or one with a field that cannot be. */
public final class MalformedQuote extends UnusableInput {
  private static final long serialVersionUID = 1L;

  private final String field;
  private final int offset;

  /**
   * Builds the failure.
   *
   * @param field the field's name as in Intel's documents
   * @param offset where the field starts, in bytes from the quote's first
   */
  public MalformedQuote(String field, int offset, String expected, String found) {
    super(
        "not a valid quote",
        "quote, " + field + " at byte " + offset,
        expected,
        found,
        "the quote is damaged, or of a kind that is not supported");
    this.field = field;
    this.offset = offset;
  }

  /** The field's name. */
  public String field() {
    return field;
  }

  /** Where the field starts, in bytes from the quote's first. */
  public int offset() {
    return offset;
  }
}
