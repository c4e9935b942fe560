package io.coneix.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.coneix.evidence.error.Failure;
import io.coneix.platform.postgres.DatabaseAccess;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * A pool of connections to a database whose tables are up to date. Thread-safe.
 *
 * <p>Transactions are at the level READ COMMITTED: what must not race is guarded by a unique index
 * or a compare-and-set, never by reading first.
 */
public final class Database implements AutoCloseable {
  private static final int CONNECTIONS = 12;
  private static final long WAIT_MS = 10_000;

  /** The server ends what takes longer; a timer here would cost more than a short statement. */
  private static final String BOUND = "SET statement_timeout = '60s'";

  /** Somewhat longer than {@link #BOUND}: who is silent for so long is not working, but gone. */
  private static final Duration PATIENCE = Duration.ofSeconds(75);

  private final HikariDataSource pool;
  private final Jdbi jdbi;

  private Database(HikariDataSource pool) {
    this.pool = pool;
    this.jdbi = BytesColumns.register(Jdbi.create(pool));
  }

  /** Work on a connection. It may be repeated by its caller, and must not keep the handle. */
  @FunctionalInterface
  public interface Work<T> {
    /** Does the work. */
    T on(Handle handle);
  }

  /** Opens the pool and brings the tables up to date. */
  public static Database open(DatabaseAccess access) {
    return open(access, PATIENCE);
  }

  /** As {@link #open(DatabaseAccess)}, with a server that may be silent for {@code patience}. */
  static Database open(DatabaseAccess access, Duration patience) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(access.dataSource(patience));
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(WAIT_MS);
    config.setPoolName("platform");
    config.setConnectionInitSql(BOUND);
    migrate(access);
    return new Database(new HikariDataSource(config));
  }

  /** Not on a connection of the pool: bringing much data up to date may take its time. */
  private static void migrate(DatabaseAccess access) {
    try {
      flyway(access).migrate();
    } catch (FlywayException e) {
      throw new DatabaseFailed("bringing the tables up to date", e);
    }
  }

  private static Flyway flyway(DatabaseAccess access) {
    return Flyway.configure(Database.class.getClassLoader())
        .dataSource(access.dataSource())
        .locations("classpath:io/coneix/platform/migration")
        .cleanDisabled(true)
        .load();
  }

  /**
   * Runs {@code work} in a transaction; durable on return.
   *
   * @param step names the work in failures
   * @throws DatabaseFailed where the database fails; failures of our own kinds pass through
   */
  public <T> T transaction(String step, Work<T> work) {
    try {
      return jdbi.inTransaction(work::on);
    } catch (JdbiException e) {
      throw failure(step, e);
    }
  }

  /** Runs {@code work}, one statement or several that need no transaction. */
  public <T> T query(String step, Work<T> work) {
    try {
      return jdbi.withHandle(work::on);
    } catch (JdbiException e) {
      throw failure(step, e);
    }
  }

  private static RuntimeException failure(String step, JdbiException e) {
    return e.getCause() instanceof Failure ours ? ours : new DatabaseFailed(step, e);
  }

  @Override
  public void close() {
    pool.close();
  }
}
