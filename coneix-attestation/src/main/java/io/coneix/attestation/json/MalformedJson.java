package io.coneix.attestation.json;

import io.coneix.evidence.error.UnusableInput;

/** Text that is no strict JSON, or not of the shape that is asked for. */
public final class MalformedJson extends UnusableInput {
  private static final long serialVersionUID = 1L;

  private final String field;
  private final int offset;

  /**
   * Builds the failure.
   *
   * @param what the object, for example "TCB info"
   * @param field the path of the field, for example "tcbLevels[2].tcb.pcesvn"
   * @param offset where its value starts, in characters (UTF-16 units) from the text's first
   */
  public MalformedJson(String what, String field, int offset, String expected, String found) {
    super(
        "not a valid object",
        what + ", " + (field.isEmpty() ? "" : field + " ") + "at character " + offset,
        expected,
        found,
        "it was damaged, made by another program, or written with a slip");
    this.field = field;
    this.offset = offset;
  }

  /** The path of the field. */
  public String field() {
    return field;
  }

  /** Where its value starts, in characters from the text's first. */
  public int offset() {
    return offset;
  }
}
