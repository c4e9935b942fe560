package io.coneix.contract.acceptance;

import io.coneix.evidence.error.UnusableInput;

/** A letter of a kind that this program does not know: a newer one may. */
public final class UnknownKind extends UnusableInput {
  UnknownKind(int known, long found) {
    super(
        "unknown kind of letter",
        "letter, kind",
        "a kind from 0 to " + known,
        "kind " + found,
        "update the program");
  }
}
