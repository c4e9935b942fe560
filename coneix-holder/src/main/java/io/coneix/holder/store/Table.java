package io.coneix.holder.store;

import io.coneix.evidence.bytes.Bytes;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A map from keys to values in the store. Changes belong to the transaction of the caller, see
 * {@link HolderStore#transact}; outside one, each is durable on return. Thread-safe.
 */
public final class Table {
  private final HolderStore store;
  private final TableId id;
  private final ValueSeal seal;

  Table(HolderStore store, TableId id, ValueSeal seal) {
    this.store = store;
    this.id = id;
    this.seal = seal;
  }

  /** The value of {@code key}, where it has one. */
  public Optional<Bytes> get(Bytes key) {
    List<Row> found = query("SELECT key, value FROM %s WHERE key = ?", seal.storedKey(key));
    return found.stream().findFirst().map(Row::value);
  }

  /** Whether {@code key} has a value, which is not opened. */
  public boolean has(Bytes key) {
    return select(ResultSet::next, "SELECT 1 FROM %s WHERE key = ?", seal.storedKey(key));
  }

  /** Sets the value of {@code key}. */
  public void put(Bytes key, Bytes value) {
    Bytes stored = seal.storedKey(key);
    Bytes sealed = seal.seal(new Row(key, value));
    store.transact(
        () -> {
          update("INSERT OR REPLACE INTO %s (key, value) VALUES (?, ?)", stored, sealed);
          store.note(id, stored);
        });
  }

  /** Removes {@code key}; harmless where it is not there. */
  public void delete(Bytes key) {
    deleteStored(seal.storedKey(key));
  }

  /**
   * Removes all rows of a table that is not archived.
   *
   * @throws IllegalStateException where it is: the archive learns of rows, not of tables
   */
  public void clear() {
    if (id.isArchived()) {
      throw new IllegalStateException("table " + id + " is archived");
    }
    update("DELETE FROM %s");
  }

  /** As {@link #delete}, by the key as the file holds it. */
  void deleteStored(Bytes stored) {
    store.transact(
        () -> {
          update("DELETE FROM %s WHERE key = ?", stored);
          store.note(id, stored);
        });
  }

  /** All rows: by ascending key where the table is ordered, else in no order. */
  public List<Row> all() {
    return query("SELECT key, value FROM %s ORDER BY key");
  }

  /** The rows from {@code from} to {@code to}, both included, by ascending key. */
  public List<Row> range(Bytes from, Bytes to) {
    requireOrdered();
    return query("SELECT key, value FROM %s WHERE key BETWEEN ? AND ? ORDER BY key", from, to);
  }

  /** At most {@code limit} first rows by ascending key. */
  public List<Row> first(int limit) {
    requireOrdered();
    return query("SELECT key, value FROM %s ORDER BY key LIMIT " + limit);
  }

  /** The row with the greatest key. */
  public Optional<Row> last() {
    requireOrdered();
    return query("SELECT key, value FROM %s ORDER BY key DESC LIMIT 1").stream().findFirst();
  }

  /**
   * The greatest key. Its value is not opened, which for a large one takes long; whoever reads the
   * value learns of damage then.
   */
  public Optional<Bytes> lastKey() {
    requireOrdered();
    return select(
        rows -> rows.next() ? Optional.of(Bytes.wrap(rows.getBytes(1))) : Optional.empty(),
        "SELECT key FROM %s ORDER BY key DESC LIMIT 1");
  }

  /** The row whose stored key is {@code stored}, as the journal names it. */
  Optional<Row> byStoredKey(Bytes stored) {
    return query("SELECT key, value FROM %s WHERE key = ?", stored).stream().findFirst();
  }

  private void requireOrdered() {
    if (!id.isOrdered()) {
      throw new IllegalStateException("table " + id + " has no order");
    }
  }

  /** Reads what a query has found. */
  private interface Reading<T> {
    T read(ResultSet rows) throws SQLException;
  }

  private List<Row> query(String sql, Bytes... parameters) {
    return select(this::read, sql, parameters);
  }

  private <T> T select(Reading<T> reading, String sql, Bytes... parameters) {
    return store.locked(
        database -> {
          PreparedStatement statement =
              database.prepare(String.format(Locale.ROOT, sql, id.sqlName()));
          bind(statement, parameters);
          try (ResultSet rows = statement.executeQuery()) {
            return reading.read(rows);
          }
        });
  }

  private List<Row> read(ResultSet rows) throws SQLException {
    List<Row> found = new ArrayList<>();
    while (rows.next()) {
      found.add(seal.open(Bytes.wrap(rows.getBytes(1)), Bytes.wrap(rows.getBytes(2))));
    }
    return found;
  }

  private void update(String sql, Bytes... parameters) {
    store.locked(
        database -> {
          PreparedStatement statement =
              database.prepare(String.format(Locale.ROOT, sql, id.sqlName()));
          bind(statement, parameters);
          return statement.executeUpdate();
        });
  }

  private static void bind(PreparedStatement statement, Bytes... parameters) throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setBytes(i + 1, parameters[i].unsafeArray());
    }
  }
}
