package io.coneix.holder.log;

import io.coneix.evidence.error.Refused;

/** Something that must be in the log for all to see, and is not. */
public final class NotLogged extends Refused {
  NotLogged(String what) {
    super(
        "not in the log",
        what,
        "an entry in the log",
        "none",
        "the other side has still to log it; do not go on before");
  }
}
