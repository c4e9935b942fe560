package io.coneix.platform.log;

import io.coneix.evidence.error.UnusableInput;

/** The database holds the log of other keys than the data directory. */
public final class ForeignLog extends UnusableInput {
  ForeignLog() {
    super(
        "database belongs to another log",
        "log.keys in the data directory",
        "the keys under which the database's log was begun",
        "others",
        "give the data directory and the database that belong together");
  }
}
