package io.coneix.platform.log;

import io.coneix.evidence.error.Fault;

/** The log's tables do not agree with each other: the log stops and signs nothing. */
public final class BrokenLog extends Fault {
  BrokenLog(String missing) {
    super(
        "log is damaged",
        "database",
        "what belongs to the size and root that were committed",
        missing + " missing or other",
        "restore the database; the log signs nothing until its tables agree");
  }
}
