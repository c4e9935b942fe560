package io.coneix.cli.desk;

import io.coneix.evidence.error.UnusableInput;

/** The value of an option of an offer that cannot be used. */
public final class UnusableTerms extends UnusableInput {
  /** Builds the failure. */
  public UnusableTerms(String option, String expected, String found) {
    super("unusable terms", option, expected, found, "see 'coneix desk invite --help'");
  }
}
