package io.coneix.cli.authority;

import io.coneix.evidence.error.UnusableInput;

/** The value of an option that cannot be used. */
public final class UnusableOption extends UnusableInput {
  /** Builds the failure. */
  public UnusableOption(String option, String expected, String found) {
    super("unusable value", option, expected, found, "see 'coneix authority --help'");
  }
}
