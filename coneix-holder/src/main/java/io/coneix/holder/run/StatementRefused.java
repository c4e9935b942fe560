package io.coneix.holder.run;

import io.coneix.evidence.error.Refused;

/** A statement that does not hold; it stays in the mailbox. */
public final class StatementRefused extends Refused {
  StatementRefused(String where, String expected) {
    super("the statement does not hold", where, expected, "another", "do not rely on it");
  }
}
