package io.coneix.evidence.log;

import io.coneix.evidence.error.UnusableInput;

/** A text that is no signed note, checkpoint or receipt of the C2SP forms. */
public final class MalformedNote extends UnusableInput {
  /**
   * Builds the failure.
   *
   * @param where the kind of text, and the line in it
   */
  public MalformedNote(String where, String expected, String found) {
    super("not a valid note", where, expected, found, "fetch it from the log again");
  }
}
