package io.coneix.evidence.cbor;

import io.coneix.evidence.error.UnusableInput;

/** Bytes that are no deterministic CBOR of our profile, or not of the expected shape. */
public final class MalformedCbor extends UnusableInput {
  /**
   * Builds the failure.
   *
   * @param where the object, and the byte offset or field in it
   */
  public MalformedCbor(String where, String expected, String found) {
    super(
        "not a valid object",
        where,
        expected,
        found,
        "the file is damaged, or made by another version");
  }
}
