package io.coneix.evidence.log;

import io.coneix.evidence.error.Refused;

/** A checkpoint of another log than the one that was asked for. */
public final class WrongLog extends Refused {
  /** Builds the failure from the origin that the keys are for, and the one in the note. */
  public WrongLog(String expected, String found) {
    super("checkpoint of another log", "origin", expected, found, "check the trust file");
  }
}
