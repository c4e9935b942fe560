package io.coneix.platform.log;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.log.Checkpoint;
import io.coneix.evidence.log.LogEntry;
import io.coneix.evidence.log.Tile;
import io.coneix.platform.database.Database;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * The log's tables. Methods on a {@link Handle} are part of the caller's transaction. Thread-safe.
 */
final class LogStore {
  /** PostgreSQL, "PostgreSQL Error Codes": unique_violation. */
  private static final String UNIQUE_VIOLATION = "23505";

  private final Database database;

  LogStore(Database database) {
    this.database = database;
  }

  /** An entry that is in the log. */
  record Stored(long place, Bytes body) {}

  /** Size and root. */
  record Head(long size, Bytes root) {}

  /**
   * Claims the database for the log of {@code keys}, where nobody has; the head of the tree.
   *
   * @throws ForeignLog where another log is in it
   */
  Head claim(String keys, Head empty) {
    return database.transaction(
        "opening the log",
        handle -> {
          handle
              .createUpdate(
                  "INSERT INTO log_state (keys, size, root) VALUES (:keys, :size, :root)"
                      + " ON CONFLICT DO NOTHING")
              .bind("keys", keys)
              .bind("size", empty.size())
              .bind("root", empty.root())
              .execute();
          String owner = handle.createQuery("SELECT keys FROM log_state").mapTo(String.class).one();
          if (!owner.equals(keys)) {
            throw new ForeignLog();
          }
          return head(handle);
        });
  }

  /**
   * Looks whether {@link #claim} would succeed; changes nothing.
   *
   * @throws ForeignLog where another log is in the database
   */
  void requireUnclaimedBut(String keys) {
    Optional<String> owner =
        database.query(
            "looking whose log it is",
            handle ->
                handle.createQuery("SELECT keys FROM log_state").mapTo(String.class).findOne());
    if (owner.isPresent() && !owner.get().equals(keys)) {
      throw new ForeignLog();
    }
  }

  Head head() {
    return database.query("reading the log's head", LogStore::head);
  }

  /** Who else would move the head waits for the end of the transaction. */
  void lockHead(Handle handle) {
    handle.createQuery("SELECT size FROM log_state FOR UPDATE").mapTo(Long.class).one();
  }

  private static Head head(Handle handle) {
    return handle
        .createQuery("SELECT size, root FROM log_state")
        .map((rows, context) -> new Head(rows.getLong(1), Bytes.wrap(rows.getBytes(2))))
        .one();
  }

  Map<Bytes, Stored> find(Handle handle, List<Bytes> names) {
    Map<Bytes, Stored> found = new HashMap<>();
    handle
        .createQuery("SELECT name, place, body FROM log_entry WHERE name = ANY(:names)")
        .bind("names", byteaArray(names))
        .map(
            (rows, context) ->
                found.put(
                    Bytes.wrap(rows.getBytes(1)),
                    new Stored(rows.getLong(2), Bytes.wrap(rows.getBytes(3)))))
        .list();
    return found;
  }

  /** The driver takes an array of bytea only as {@code byte[][]}, which JDBI does not make. */
  private static Argument byteaArray(List<Bytes> values) {
    byte[][] arrays = values.stream().map(Bytes::unsafeArray).toArray(byte[][]::new);
    return (position, statement, context) ->
        statement.setArray(position, statement.getConnection().createArrayOf("bytea", arrays));
  }

  OptionalLong placeOf(Bytes name) {
    return database
        .query(
            "looking a name up",
            handle ->
                handle
                    .createQuery("SELECT place FROM log_entry WHERE name = :name")
                    .bind("name", name)
                    .mapTo(Long.class)
                    .findOne())
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }

  /**
   * Sets the head where it is still {@code before} (the compare-and-set of T25), and inserts the
   * entries behind it; false, and nothing done, where it is another. The unique index refuses a
   * used name. One statement, since each one costs a turn to the server.
   *
   * @throws KnownName where a name is used; the transaction has to be rolled back
   */
  boolean append(Handle handle, Head before, Head after, List<LogEntry> entries) {
    try {
      return insert(handle, before, after, entries) == entries.size();
    } catch (UnableToExecuteStatementException e) {
      if (e.getCause() instanceof SQLException cause
          && UNIQUE_VIOLATION.equals(cause.getSQLState())) {
        throw new KnownName();
      }
      throw e;
    }
  }

  private static int insert(Handle handle, Head before, Head after, List<LogEntry> entries) {
    return handle
        .createUpdate(
            "WITH moved AS (UPDATE log_state SET size = :size, root = :root"
                + " WHERE size = :oldSize AND root = :oldRoot RETURNING size)"
                + " INSERT INTO log_entry (name, place, body)"
                + " SELECT name, :oldSize + number - 1, body"
                + " FROM unnest(:names, :bodies) WITH ORDINALITY AS new(name, body, number)"
                + " WHERE EXISTS (SELECT 1 FROM moved)")
        .bind("size", after.size())
        .bind("root", after.root())
        .bind("oldSize", before.size())
        .bind("oldRoot", before.root())
        .bind("names", byteaArray(entries.stream().map(LogEntry::name).toList()))
        .bind("bodies", byteaArray(entries.stream().map(LogEntry::body).toList()))
        .execute();
  }

  void insertTiles(Handle handle, List<Tile> tiles) {
    if (tiles.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch("INSERT INTO log_tile (level, place, hashes) VALUES (?, ?, ?)");
    for (Tile tile : tiles) {
      batch.bind(0, tile.id().level()).bind(1, tile.id().index()).bind(2, tile.encoded()).add();
    }
    batch.execute();
  }

  Optional<Bytes> tile(int level, long place) {
    return database.query(
        "reading a tile",
        handle ->
            handle
                .createQuery("SELECT hashes FROM log_tile WHERE level = :level AND place = :place")
                .bind("level", level)
                .bind("place", place)
                .mapTo(Bytes.class)
                .findOne());
  }

  /** The entries at {@code from} (included) to {@code to} (excluded). */
  List<LogEntry> entries(long from, long to) {
    return database.query(
        "reading entries",
        handle ->
            handle
                .createQuery(
                    "SELECT name, body FROM log_entry"
                        + " WHERE place >= :from AND place < :to ORDER BY place")
                .bind("from", from)
                .bind("to", to)
                .map(
                    (rows, context) ->
                        new LogEntry(Bytes.wrap(rows.getBytes(1)), Bytes.wrap(rows.getBytes(2))))
                .list());
  }

  /**
   * Keeps a signed checkpoint. It is not flushed by itself, and comes after the receipts: losing it
   * in a crash loses no promise, since the state that it signs is durable and is signed again at
   * the start, and who got a receipt holds the note. So an append waits for one flush, not for two.
   * One statement, which is its own transaction, since each one costs a turn to the server.
   */
  void keep(Checkpoint checkpoint, String note) {
    database.query(
        "keeping a checkpoint",
        handle ->
            handle
                .createUpdate(
                    "INSERT INTO log_checkpoint (size, note) SELECT :size, :note"
                        + " FROM set_config('synchronous_commit', 'off', true)"
                        + " ON CONFLICT DO NOTHING")
                .bind("size", checkpoint.size())
                .bind("note", note)
                .execute());
  }

  /** The kept checkpoint of the largest tree. */
  Optional<String> newestCheckpoint() {
    return database.query(
        "reading the newest checkpoint",
        handle ->
            handle
                .createQuery("SELECT note FROM log_checkpoint ORDER BY size DESC LIMIT 1")
                .mapTo(String.class)
                .findOne());
  }

  /** The greatest second that {@link #keepSigned} was told; 0 for none. */
  long signedSec() {
    return database.query(
        "reading the time that was signed last",
        handle ->
            handle
                .createQuery("SELECT sec FROM log_signed")
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
  }

  /** Keeps that {@code sec} was signed; the greatest of what all processes have told. */
  long keepSigned(long sec) {
    return database.transaction(
        "keeping the time that was signed last",
        handle ->
            handle
                .createQuery(
                    "INSERT INTO log_signed (sec) VALUES (:sec) ON CONFLICT (singleton)"
                        + " DO UPDATE SET sec = GREATEST(log_signed.sec, excluded.sec)"
                        + " RETURNING sec")
                .bind("sec", sec)
                .mapTo(Long.class)
                .one());
  }

  /** The first kept checkpoint of more than {@code place} entries. */
  Optional<String> firstCheckpointAfter(long place) {
    return database.query(
        "reading a checkpoint",
        handle ->
            handle
                .createQuery(
                    "SELECT note FROM log_checkpoint WHERE size > :place ORDER BY size LIMIT 1")
                .bind("place", place)
                .mapTo(String.class)
                .findOne());
  }

  /** Kept checkpoints of {@code from} to {@code to} entries, both included, ascending. */
  List<String> checkpoints(long from, long to, int limit) {
    return database.query(
        "reading checkpoints",
        handle ->
            handle
                .createQuery(
                    "SELECT note FROM log_checkpoint WHERE size BETWEEN :from AND :to"
                        + " ORDER BY size LIMIT :limit")
                .bind("from", from)
                .bind("to", to)
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
  }

  /** A name is in the log already; never seen outside. */
  static final class KnownName extends RuntimeException {
    KnownName() {
      super("a name is in the log already", null, false, false);
    }
  }
}
