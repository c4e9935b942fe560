package io.geowallet.wallet.typed;

import io.coneix.evidence.error.UnusableInput;

/** A field of a typed trip that cannot be used. Never quotes it. */
public final class UnusableTrip extends UnusableInput {
  private final String field;

  UnusableTrip(String field, String expected) {
    super("unusable trip", field, expected, "another text", "");
    this.field = field;
  }

  /** The field's name. */
  public String field() {
    return field;
  }
}
