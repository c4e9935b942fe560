package io.coneix.cli.role;

import io.coneix.evidence.error.UnusableInput;

/** Hours or weekdays that cannot be used. */
public final class BadHours extends UnusableInput {
  /** Builds the failure. */
  public BadHours(String option, String expected) {
    super("unusable hours", option, expected, "another text", "");
  }
}
