package io.coneix.platform.drop;

import io.coneix.client.wire.DropPage;
import io.coneix.client.wire.Limits;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.drop.DropBox;
import io.coneix.evidence.log.LogEntry;
import io.coneix.platform.database.Database;
import io.coneix.platform.fault.FaultPoints;
import io.coneix.platform.log.LogService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Drop boxes. Thread-safe.
 *
 * <p>When {@link #post} returns, the body is durable and its entry is in the published log. Killed
 * in between, the entry is appended at the next start, or before the next drop of the same box.
 */
public final class DropBoxes {
  private static final int BATCH = Limits.APPEND_ENTRIES;

  private final Database database;
  private final LogService log;
  private final FaultPoints faults;
  private final int mostWaiting;

  /** Boxes of up to {@link Limits#DROPS_WAITING} drops in {@code database}. */
  public DropBoxes(Database database, LogService log, FaultPoints faults) {
    this(database, log, faults, Limits.DROPS_WAITING);
  }

  DropBoxes(Database database, LogService log, FaultPoints faults, int mostWaiting) {
    this.database = database;
    this.log = log;
    this.faults = faults;
    this.mostWaiting = mostWaiting;
  }

  /** A drop whose entry is not known to be in the log. */
  private record Unlogged(Bytes box, long counter, Bytes hash) {
    LogEntry entry() {
      return new LogEntry(DropBox.name(box, counter), hash);
    }
  }

  /**
   * Takes a body.
   *
   * @throws BoxFull where too many wait
   */
  public void post(Bytes box, Bytes body) {
    boolean logged =
        database.transaction(
            "taking a drop",
            handle -> {
              boolean known = take(handle, box, body);
              faults.reached("drop-before-commit");
              return known;
            });
    faults.reached("drop-committed");
    if (!logged) {
      logAll(Optional.of(box), "drop-logged");
    }
    faults.reached("drop-answered");
  }

  /** Appends the entries that a killed process left out. */
  public void logMissing() {
    logAll(Optional.empty(), "drops-logged-at-start");
  }

  /** True where the body was posted before and is logged. The row of the box orders its posts. */
  private boolean take(Handle handle, Bytes box, Bytes body) {
    handle
        .createUpdate("INSERT INTO drop_box (box, counter) VALUES (:box, 0) ON CONFLICT DO NOTHING")
        .bind("box", box)
        .execute();
    long last =
        handle
            .createQuery("SELECT counter FROM drop_box WHERE box = :box FOR UPDATE")
            .bind("box", box)
            .mapTo(Long.class)
            .one();
    Bytes hash = Sha256.of(body);
    Optional<Boolean> known =
        handle
            .createQuery("SELECT logged FROM drop_post WHERE box = :box AND hash = :hash")
            .bind("box", box)
            .bind("hash", hash)
            .mapTo(Boolean.class)
            .findOne();
    if (known.isEmpty()) {
      requireRoom(handle, box);
      insert(handle, box, last + 1, hash, body);
    }
    return known.orElse(false);
  }

  private void requireRoom(Handle handle, Bytes box) {
    long waiting =
        handle
            .createQuery("SELECT count(*) FROM drop_post WHERE box = :box AND body IS NOT NULL")
            .bind("box", box)
            .mapTo(Long.class)
            .one();
    if (waiting >= mostWaiting) {
      throw new BoxFull(mostWaiting);
    }
  }

  private static void insert(Handle handle, Bytes box, long counter, Bytes hash, Bytes body) {
    handle
        .createUpdate("UPDATE drop_box SET counter = :counter WHERE box = :box")
        .bind("box", box)
        .bind("counter", counter)
        .execute();
    handle
        .createUpdate(
            "INSERT INTO drop_post (box, counter, hash, body)"
                + " VALUES (:box, :counter, :hash, :body)")
        .bind("box", box)
        .bind("counter", counter)
        .bind("hash", hash)
        .bind("body", body)
        .execute();
  }

  /** In the order of the counters; appending what another process has appended does no harm. */
  private void logAll(Optional<Bytes> box, String step) {
    List<Unlogged> batch = unlogged(box);
    while (!batch.isEmpty()) {
      log.append(batch.stream().map(Unlogged::entry).toList());
      faults.reached(step);
      mark(batch);
      batch = unlogged(box);
    }
  }

  private List<Unlogged> unlogged(Optional<Bytes> box) {
    String where = box.isPresent() ? " AND box = :box" : "";
    return database.query(
        "looking for drops that are not logged",
        handle -> {
          var query =
              handle.createQuery(
                  "SELECT box, counter, hash FROM drop_post WHERE NOT logged"
                      + where
                      + " ORDER BY box, counter LIMIT "
                      + BATCH);
          box.ifPresent(b -> query.bind("box", b));
          return query
              .map(
                  (rows, context) ->
                      new Unlogged(
                          Bytes.wrap(rows.getBytes(1)),
                          rows.getLong(2),
                          Bytes.wrap(rows.getBytes(3))))
              .list();
        });
  }

  private void mark(List<Unlogged> batch) {
    database.transaction(
        "noting that drops are logged",
        handle -> {
          for (Unlogged each : batch) {
            handle
                .createUpdate(
                    "UPDATE drop_post SET logged = true WHERE box = :box AND counter = :counter")
                .bind("box", each.box())
                .bind("counter", each.counter())
                .execute();
          }
          return true;
        });
  }

  /** Drops that wait in a box, above {@code after}, by counter: a page of them. */
  public DropPage page(Bytes box, long after) {
    return database.query("reading a drop box", handle -> page(handle, box, after));
  }

  private static DropPage page(Handle handle, Bytes box, long after) {
    List<DropPage.Drop> drops = new ArrayList<>();
    handle
        .createQuery(
            "SELECT counter, body FROM drop_post WHERE box = :box AND counter > :after"
                + " AND logged AND body IS NOT NULL ORDER BY counter LIMIT "
                + Limits.PAGE_DROPS)
        .bind("box", box)
        .bind("after", after)
        .map((rows, c) -> new DropPage.Drop(rows.getLong(1), Bytes.wrap(rows.getBytes(2))))
        .forEach(drops::add);
    return new DropPage(drops);
  }

  /** Forgets the bodies of a box up to {@code counter}, included; their hashes stay. */
  public void forget(Bytes box, long counter) {
    database.transaction(
        "emptying a drop box",
        handle ->
            handle
                .createUpdate(
                    "UPDATE drop_post SET body = NULL WHERE box = :box AND counter <= :counter"
                        + " AND logged AND body IS NOT NULL")
                .bind("box", box)
                .bind("counter", counter)
                .execute());
  }
}
