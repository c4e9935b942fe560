package io.coneix.platform.database;

import io.coneix.evidence.error.Fault;
import io.coneix.evidence.error.IoReason;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The database did not do what it was asked; the SQL and its values are left out. */
public final class DatabaseFailed extends Fault {
  DatabaseFailed(String step, @Nullable Throwable cause) {
    super("database failed", step, "success", state(cause), "look at the database's own log");
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
