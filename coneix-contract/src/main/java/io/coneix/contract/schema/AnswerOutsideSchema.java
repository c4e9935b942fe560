package io.coneix.contract.schema;

import io.coneix.evidence.error.Refused;

/** A program's answer that the contract's schema does not allow. */
public final class AnswerOutsideSchema extends Refused {
  /** Builds the failure; none of the parts may hold a value of the answer. */
  public AnswerOutsideSchema(String where, String expected, String found) {
    super("answer outside the schema", where, expected, found, "the program is at fault");
  }
}
