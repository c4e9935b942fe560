package io.coneix.cli.desk;

import io.coneix.evidence.error.Refused;

/** No answer is there to be written: nothing has arrived, or only runs without an answer. */
final class NoAnswer extends Refused {
  /**
   * Built from what is there.
   *
   * @param where the option that asks for it
   * @param found in words
   */
  NoAnswer(String where, String found) {
    super(
        "no answer to write",
        where,
        "a run with an answer",
        found,
        "'desk sync' reads what has arrived; no file was written, and one of that name is as old"
            + " as it was");
  }
}
