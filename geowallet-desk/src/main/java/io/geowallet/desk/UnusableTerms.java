package io.geowallet.desk;

import io.coneix.evidence.error.UnusableInput;

/** Part of an offer's terms, as the desk's user wrote it, that cannot be used. */
public final class UnusableTerms extends UnusableInput {
  /**
   * Builds the failure.
   *
   * @param field the option or the form's field
   * @param found in words; never the text itself where that may be personal
   */
  public UnusableTerms(String field, String expected, String found) {
    super("unusable terms", field, expected, found, "see 'coneix desk invite --help'");
  }
}
