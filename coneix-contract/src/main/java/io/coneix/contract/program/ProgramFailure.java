package io.coneix.contract.program;

import io.coneix.evidence.error.Refused;

/** A program that cannot read its parameters, tables or records; nothing of them is in the text. */
public final class ProgramFailure extends Refused {
  /** Builds the failure from the name of what could not be read. */
  public ProgramFailure(String where, String expected) {
    super("the program cannot run", where, expected, "something else", "");
  }
}
