package io.coneix.evidence.key;

import io.coneix.evidence.error.UnusableInput;

/** Recovery words that are all in the list but do not belong together. */
public final class BadWordChecksum extends UnusableInput {
  /** Builds the failure. */
  public BadWordChecksum() {
    super(
        "recovery words do not belong together",
        "recovery words",
        "a right checksum",
        "a wrong one",
        "a word is another one of the list, or two words are swapped");
  }
}
