package io.coneix.holder.store;

import io.coneix.evidence.bytes.Bytes;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which rows of archived tables were changed since the last archive; a row that was changed twice
 * is named once, with its latest value.
 */
public final class Journal {
  static final String SCHEMA =
      "CREATE TABLE journal (tab INTEGER NOT NULL, key BLOB NOT NULL, PRIMARY KEY (tab, key))";
  static final String INSERT = "INSERT OR IGNORE INTO journal (tab, key) VALUES (?, ?)";

  private final HolderStore store;

  Journal(HolderStore store) {
    this.store = store;
  }

  /**
   * A changed row.
   *
   * @param storedKey its key as the file holds it
   * @param row empty where the row was deleted
   */
  public record Change(TableId table, Bytes storedKey, Optional<Row> row) {
    private int size() {
      return row.map(r -> r.key().size() + r.value().size()).orElseGet(storedKey::size);
    }
  }

  private record Mark(TableId table, Bytes storedKey) {}

  /**
   * The first changes, by table and stored key: as many as fit into {@code maxBytes}, at least one
   * where there is one.
   */
  public List<Change> first(long maxBytes) {
    List<Change> changes = new ArrayList<>();
    long bytes = 0;
    for (Mark mark : marks()) {
      Optional<Row> row = store.table(mark.table()).byStoredKey(mark.storedKey());
      Change change = new Change(mark.table(), mark.storedKey(), row);
      bytes += change.size();
      if (bytes > maxBytes && !changes.isEmpty()) {
        break;
      }
      changes.add(change);
    }
    return List.copyOf(changes);
  }

  private List<Mark> marks() {
    return store.locked(
        database -> {
          PreparedStatement select =
              database.prepare("SELECT tab, key FROM journal ORDER BY tab, key");
          List<Mark> found = new ArrayList<>();
          try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
              TableId table = TableId.values()[rows.getInt(1)];
              found.add(new Mark(table, Bytes.wrap(rows.getBytes(2))));
            }
          }
          return found;
        });
  }

  /** Whether nothing was changed since. */
  public boolean isEmpty() {
    return store.locked(
        database -> {
          try (ResultSet rows = database.prepare("SELECT 1 FROM journal LIMIT 1").executeQuery()) {
            return !rows.next();
          }
        });
  }

  /** Forgets {@code changes}: the archive has them. */
  public void forget(List<Change> changes) {
    for (Change change : changes) {
      store.locked(
          database -> {
            PreparedStatement delete =
                database.prepare("DELETE FROM journal WHERE tab = ? AND key = ?");
            delete.setInt(1, change.table().ordinal());
            delete.setBytes(2, change.storedKey().unsafeArray());
            return delete.executeUpdate();
          });
    }
  }

  /** Forgets all changes. */
  public void clear() {
    store.locked(database -> database.prepare("DELETE FROM journal").executeUpdate());
  }

  /** Does again what another store's journal told. */
  public void replay(Change change) {
    Table table = store.table(change.table());
    change
        .row()
        .ifPresentOrElse(
            row -> table.put(row.key(), row.value()), () -> table.deleteStored(change.storedKey()));
  }
}
