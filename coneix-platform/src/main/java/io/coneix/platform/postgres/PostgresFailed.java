package io.coneix.platform.postgres;

import io.coneix.evidence.error.Fault;
import io.coneix.evidence.error.IoReason;

/** The embedded PostgreSQL could not be unpacked, initialised, started or stopped. */
public final class PostgresFailed extends Fault {
  PostgresFailed(String step, String expected, String found) {
    super(
        "embedded PostgreSQL failed",
        step,
        expected,
        found,
        "read postgres.log in the data directory, or give a database by --db");
  }

  PostgresFailed(String step, Throwable cause) {
    this(step, "success", IoReason.of(cause));
    initCause(cause);
  }
}
