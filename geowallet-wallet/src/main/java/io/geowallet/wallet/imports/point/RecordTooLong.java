package io.geowallet.wallet.imports.point;

import io.coneix.evidence.error.UnusableInput;

/** A line that no file of positions has. */
public final class RecordTooLong extends UnusableInput {
  private static final long serialVersionUID = 1L;

  /** A line with more than {@code max} characters. */
  public RecordTooLong(Place where, int max) {
    super(
        "a line is too long",
        where.text(),
        "at most " + max + " characters",
        "more",
        "check that the file has one position in each line");
  }
}
