package io.coneix.evidence.key;

import io.coneix.evidence.error.UnusableInput;

/** A list of recovery words of another length. */
public final class WrongWordCount extends UnusableInput {
  /** Builds the failure from the number of words that were given. */
  public WrongWordCount(int found) {
    super(
        "not a list of recovery words",
        "recovery words",
        Words.COUNT + " words",
        found + " words",
        found < Words.COUNT ? "look for a word that was left out" : "give the words of one list");
  }
}
