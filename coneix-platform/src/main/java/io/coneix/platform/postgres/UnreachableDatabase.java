package io.coneix.platform.postgres;

import io.coneix.evidence.error.UnusableInput;
import java.sql.SQLException;

/** A database that cannot be reached with what was given. */
public final class UnreachableDatabase extends UnusableInput {
  UnreachableDatabase(SQLException cause) {
    super(
        "database cannot be used",
        "--db",
        "a connection",
        "SQL state " + cause.getSQLState(),
        "check that the server runs, and host, port, database, role and password");
    initCause(cause);
  }
}
