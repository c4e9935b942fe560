package io.coneix.holder.store;

import io.coneix.evidence.error.IoReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The SQLite file, open for this process alone: journal in WAL mode, no shared memory, checkpointed
 * on close. Not thread-safe; its owner serialises.
 */
final class Database implements AutoCloseable {
  /** "CONX": marks the file as ours. */
  private static final int APPLICATION_ID = 0x434f4e58;

  private static final int VERSION = 1;

  /** Primary result codes of SQLite; extended ones carry them in their lowest byte. */
  private static final int PRIMARY = 0xff;

  private final Path file;
  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  private Database(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /** Makes a new, empty file. */
  static Database create(Path file, Durability durability) {
    try {
      PrivateFiles.createFile(file);
    } catch (IOException e) {
      throw new UnusableDirectory(file, "a directory that can be written", reason(e));
    }
    Database database = connect(file, durability);
    database.run("PRAGMA application_id=" + APPLICATION_ID);
    database.run("PRAGMA user_version=" + VERSION);
    return database;
  }

  /** Opens a file that {@link #create} made. */
  static Database open(Path file, Durability durability) {
    if (!Files.isRegularFile(file)) {
      throw new ForeignStore(file, "a wallet's store", "no such file");
    }
    Database database = connect(file, durability);
    try {
      database.requireOurs();
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
    return database;
  }

  private static Database connect(Path file, Durability durability) {
    try {
      NativeLibrary.prepare(java.util.Objects.requireNonNull(file.getParent()));
      Database database =
          new Database(file, DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath()));
      database.run("PRAGMA busy_timeout=0");
      database.run("PRAGMA locking_mode=EXCLUSIVE");
      database.run("PRAGMA journal_mode=WAL");
      database.run("PRAGMA synchronous=" + durability.pragma());
      database.run("PRAGMA temp_store=MEMORY");
      // Deleted rows are overwritten: what was sealed is gone for good, not only unlinked.
      database.run("PRAGMA secure_delete=ON");
      // The first access takes the lock, which this process then keeps.
      database.run("BEGIN EXCLUSIVE");
      database.run("COMMIT");
      return database;
    } catch (IOException | SQLException e) {
      throw new UnusableDirectory(file, "a directory that can be written", reason(e));
    }
  }

  private void requireOurs() {
    int id = number("PRAGMA application_id");
    int version = number("PRAGMA user_version");
    if (id != APPLICATION_ID || version != VERSION) {
      throw new ForeignStore(
          file, "a wallet's store, version " + VERSION, id == APPLICATION_ID ? "" + version : "");
    }
  }

  /** A prepared statement, kept for the next use. */
  PreparedStatement prepare(String sql) throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    return statement;
  }

  void run(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw failure("running a statement", e);
    }
  }

  private int number(String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getInt(1) : 0;
    } catch (SQLException e) {
      throw failure("reading the version", e);
    }
  }

  /** What a failure of SQLite means to the user. */
  RuntimeException failure(String action, SQLException e) {
    int code = e instanceof SQLiteException lite ? lite.getResultCode().code & PRIMARY : 0;
    if (code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
      return new WalletInUse(file);
    }
    if (code == SQLiteErrorCode.SQLITE_NOTADB.code) {
      return new ForeignStore(file, "a wallet's store", "another file");
    }
    if (code == SQLiteErrorCode.SQLITE_READONLY.code
        || code == SQLiteErrorCode.SQLITE_CANTOPEN.code
        || code == SQLiteErrorCode.SQLITE_PERM.code) {
      return new UnusableDirectory(file, "a directory that can be written", reason(e));
    }
    return new StoreFault(action, e);
  }

  /** The kind of a failure, without a message that could hold content. */
  static String reason(Throwable failure) {
    return failure instanceof SQLiteException lite
        ? lite.getResultCode().name()
        : IoReason.of(failure);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failure("closing", e);
    }
  }
}
