package io.coneix.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.coneix.evidence.error.Failure;
import io.coneix.platform.postgres.DatabaseAccess;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatements;

/**
 * A pool of connections to a database whose tables are up to date. Thread-safe.
 *
 * <p>Transactions are at the level READ COMMITTED: what must not race is guarded by a unique index
 * or a compare-and-set, never by reading first.
 */
public final class Database implements AutoCloseable {
  private static final int CONNECTIONS = 12;
  private static final long WAIT_MS = 10_000;

  private final HikariDataSource pool;
  private final Jdbi jdbi;

  private Database(HikariDataSource pool) {
    this.pool = pool;
    this.jdbi = BytesColumns.register(Jdbi.create(pool));
    jdbi.getConfig(SqlStatements.class).setQueryTimeout(60);
  }

  /** Work on a connection. It may be repeated by its caller, and must not keep the handle. */
  @FunctionalInterface
  public interface Work<T> {
    /** Does the work. */
    T on(Handle handle);
  }

  /** Opens the pool and brings the tables up to date. */
  public static Database open(DatabaseAccess access) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(access.dataSource());
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(WAIT_MS);
    config.setPoolName("platform");
    HikariDataSource pool = new HikariDataSource(config);
    try {
      migrate(pool);
      return new Database(pool);
    } catch (FlywayException e) {
      pool.close();
      throw new DatabaseFailed("bringing the tables up to date", e);
    }
  }

  private static void migrate(HikariDataSource pool) {
    Flyway.configure(Database.class.getClassLoader())
        .dataSource(pool)
        .locations("classpath:io/coneix/platform/migration")
        .cleanDisabled(true)
        .load()
        .migrate();
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

  /** True where a connection answers in time. */
  public boolean isReachable() {
    try {
      return jdbi.withHandle(h -> h.createQuery("SELECT 1").mapTo(Integer.class).one()) == 1;
    } catch (JdbiException e) {
      return false;
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
