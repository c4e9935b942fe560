package io.coneix.platform;

import io.coneix.evidence.error.UnusableInput;

/** A setting of the platform that is out of range. */
public final class UnusableConfig extends UnusableInput {
  UnusableConfig(String option, String expected, String found) {
    super("unusable setting", option, expected, found, "give another value");
  }
}
