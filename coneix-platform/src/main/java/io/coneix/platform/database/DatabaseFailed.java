package io.coneix.platform.database;

import io.coneix.evidence.error.Fault;
import io.coneix.evidence.error.IoReason;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The database did not do what it was asked; the SQL and its values are left out. */
public final class DatabaseFailed extends Fault {
  /**
   * PostgreSQL, "PostgreSQL Error Codes": connections, resources, read-only transactions, and a
   * server that stops or starts. Another try, at the same server or its heir, may go better.
   */
  private static final List<String> PASSING = List.of("08", "53", "25006", "57P");

  private final boolean passing;

  DatabaseFailed(String step, @Nullable Throwable cause) {
    super("database failed", step, "success", state(cause), "look at the database's own log");
    this.passing = isPassing(cause);
  }

  /** True where the database cannot be reached or takes nothing now: to be repeated. */
  public boolean isPassing() {
    return passing;
  }

  private static boolean isPassing(@Nullable Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      String state = t instanceof SQLException sql ? sql.getSQLState() : null;
      // The pool's own way to say that it has no connection.
      if (t instanceof SQLTransientConnectionException
          || (state != null && PASSING.stream().anyMatch(state::startsWith))) {
        return true;
      }
    }
    return false;
  }

  private static String state(@Nullable Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql) {
        return "SQL state " + sql.getSQLState();
      }
    }
    return failure == null ? "nothing" : IoReason.of(failure);
  }
}
