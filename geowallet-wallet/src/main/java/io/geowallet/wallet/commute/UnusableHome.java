package io.geowallet.wallet.commute;

import io.coneix.evidence.error.UnusableInput;

/** A home that cannot be used, as it was typed. Never quotes it. */
public final class UnusableHome extends UnusableInput {
  private final String field;

  UnusableHome(String field, String expected, String found) {
    super("unusable home", field, expected, found, "");
    this.field = field;
  }

  /** The field's name: {@code latitude}, {@code longitude}, {@code radius} or {@code home}. */
  public String field() {
    return field;
  }
}
