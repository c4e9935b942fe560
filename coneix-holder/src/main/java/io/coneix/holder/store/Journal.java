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
   * @param key in the clear; for a deleted row of a table with hidden keys, the hidden one
   * @param value empty where the row was deleted
   */
  public record Change(TableId table, Bytes key, Optional<Bytes> value) {}

  private record Mark(TableId table, Bytes storedKey) {}

  /** The changes, by table and stored key. */
  public List<Change> changes() {
    List<Mark> marks =
        store.locked(
            database -> {
              PreparedStatement select =
                  database.prepare("SELECT tab, key FROM journal ORDER BY tab, key");
              List<Mark> found = new ArrayList<>();
              try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                  found.add(
                      new Mark(TableId.values()[rows.getInt(1)], Bytes.wrap(rows.getBytes(2))));
                }
              }
              return found;
            });
    return marks.stream().map(this::change).toList();
  }

  private Change change(Mark mark) {
    Optional<Row> row = store.table(mark.table()).byStoredKey(mark.storedKey());
    Bytes key = row.map(Row::key).orElse(mark.storedKey());
    return new Change(mark.table(), key, row.map(Row::value));
  }

  /** Forgets all changes: the archive has them. */
  public void clear() {
    store.locked(database -> database.prepare("DELETE FROM journal").executeUpdate());
  }
}
