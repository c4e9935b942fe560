package io.coneix.platform.postgres;

import io.coneix.evidence.error.UnusableInput;

/** A database URL of another kind; the URL itself may hold a password and is not repeated. */
public final class UnusableDatabaseUrl extends UnusableInput {
  UnusableDatabaseUrl() {
    super(
        "unusable database URL",
        "--db",
        "jdbc:postgresql://HOST:PORT/DATABASE",
        "another URL",
        "give the URL of a PostgreSQL database, or leave it out to use the embedded one");
  }
}
