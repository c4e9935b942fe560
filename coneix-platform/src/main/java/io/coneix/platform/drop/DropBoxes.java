package io.coneix.platform.drop;

import io.coneix.client.wire.DropPage;
import io.coneix.client.wire.Limits;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.drop.DropBox;
import io.coneix.evidence.log.LogEntry;
import io.coneix.platform.database.Database;
import io.coneix.platform.fault.FaultPoints;
import io.coneix.platform.log.ClockBehind;
import io.coneix.platform.log.LogBusy;
import io.coneix.platform.log.LogService;
import io.coneix.platform.log.UsedNames;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drop boxes. Thread-safe.
 *
 * <p>When {@link #post} returns, the body is durable and its entry is in the published log. Killed
 * in between, the entry is appended at the next start, or before the next drop of the same box.
 *
 * <p>The names of a box's entries follow from its own name, and the log takes any name from
 * anybody: where a stranger was first, the drop gets the next counter whose name is free. Each post
 * looks at a bounded number of names, and what it has walked past is behind the box for good.
 */
public final class DropBoxes {
  private static final Logger LOG = LoggerFactory.getLogger(DropBoxes.class);
  private static final int BATCH = Limits.APPEND_ENTRIES;

  /**
   * So often a post tries to append; who takes names while it looks is as quick at the next one.
   */
  private static final int TRIES = 3;

  /** Names looked at together: a few at first, since one or none is what is taken nearly always. */
  private static final int FIRST_LOOK = 16;

  private static final int LOOKS_GROW_BY = 8;

  /** Names looked at by one try at most, about 50 ms; to take as many costs ten appends. */
  private static final int MOST_LOOKED_AT = 10_000;

  private final Database database;
  private final LogService log;
  private final FaultPoints faults;
  private final int mostWaiting;
  private final int mostLookedAt;

  /** Boxes of up to {@link Limits#DROPS_WAITING} drops in {@code database}. */
  public DropBoxes(Database database, LogService log, FaultPoints faults) {
    this(database, log, faults, Limits.DROPS_WAITING, MOST_LOOKED_AT);
  }

  DropBoxes(
      Database database, LogService log, FaultPoints faults, int mostWaiting, int mostLookedAt) {
    this.database = database;
    this.log = log;
    this.faults = faults;
    this.mostWaiting = mostWaiting;
    this.mostLookedAt = mostLookedAt;
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
   * @throws NoFreeName where the body is kept, but the names looked at are all taken
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
      logAll(box, "drop-logged");
    }
    faults.reached("drop-answered");
  }

  /**
   * Appends the entries that a killed process left out, box by box. One that cannot be logged now
   * is left for the next drop of its box: it keeps neither the others nor the start.
   */
  public void logMissing() {
    Bytes after = Bytes.EMPTY;
    for (Optional<Bytes> box = nextUnlogged(after); box.isPresent(); box = nextUnlogged(after)) {
      after = box.get();
      try {
        logAll(after, "drops-logged-at-start");
      } catch (NoFreeName | ClockBehind | LogBusy e) {
        LOG.warn("drops of a box are left out of the log for now", e);
      }
    }
  }

  private Optional<Bytes> nextUnlogged(Bytes after) {
    return database.query(
        "looking for boxes with drops that are not logged",
        handle ->
            handle
                .createQuery(
                    "SELECT box FROM drop_post WHERE NOT logged AND box > :after"
                        + " ORDER BY box LIMIT 1")
                .bind("after", after)
                .mapTo(Bytes.class)
                .findOne());
  }

  /** True where the body was posted before and is logged. The row of the box orders its posts. */
  private boolean take(Handle handle, Bytes box, Bytes body) {
    handle
        .createUpdate("INSERT INTO drop_box (box, counter) VALUES (:box, 0) ON CONFLICT DO NOTHING")
        .bind("box", box)
        .execute();
    long last = lockedCounter(handle, box);
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

  private static long lockedCounter(Handle handle, Bytes box) {
    return handle
        .createQuery("SELECT counter FROM drop_box WHERE box = :box FOR UPDATE")
        .bind("box", box)
        .mapTo(Long.class)
        .one();
  }

  private static void setCounter(Handle handle, Bytes box, long counter) {
    handle
        .createUpdate("UPDATE drop_box SET counter = :counter WHERE box = :box")
        .bind("box", box)
        .bind("counter", counter)
        .execute();
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
    setCounter(handle, box, counter);
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
  private void logAll(Bytes box, String step) {
    int refused = 0;
    List<Unlogged> batch = unlogged(box);
    while (!batch.isEmpty()) {
      Optional<UsedNames> used = append(batch, step);
      if (used.isPresent()) {
        renumber(box, used.get().positions().stream().map(batch::get).toList());
        refused++;
      }
      if (refused == TRIES) {
        throw new NoFreeName();
      }
      batch = unlogged(box);
    }
  }

  private Optional<UsedNames> append(List<Unlogged> batch, String step) {
    try {
      log.append(batch.stream().map(Unlogged::entry).toList());
    } catch (UsedNames e) {
      return Optional.of(e);
    }
    faults.reached(step);
    mark(batch);
    return Optional.empty();
  }

  /** Gives drops whose names are taken the next counters that are free, behind all of the box. */
  private void renumber(Bytes box, List<Unlogged> taken) {
    database.transaction(
        "giving drops other counters",
        handle -> {
          Deque<Unlogged> left = new ArrayDeque<>(taken);
          long before = lockedCounter(handle, box);
          long last = before;
          int look = Math.min(FIRST_LOOK, mostLookedAt);
          while (!left.isEmpty() && look > 0) {
            last = place(handle, box, left, last, look);
            long room = mostLookedAt - (last - before);
            look = (int) Math.min(room, (long) look * LOOKS_GROW_BY);
          }
          setCounter(handle, box, last);
          return true;
        });
  }

  /** Looks at {@code look} counters above {@code last}; the one that is the box's last now. */
  private long place(Handle handle, Bytes box, Deque<Unlogged> left, long last, int look) {
    List<Bytes> names =
        LongStream.rangeClosed(last + 1, last + look)
            .mapToObj(counter -> DropBox.name(box, counter))
            .toList();
    Set<Bytes> used = log.used(handle, names);
    long counter = last;
    for (Bytes name : names) {
      if (!used.contains(name) && !move(handle, left, counter + 1)) {
        return counter;
      }
      counter++;
    }
    return counter;
  }

  /** False where none is left; one that another request has moved meanwhile has its counter. */
  private static boolean move(Handle handle, Deque<Unlogged> left, long counter) {
    for (Unlogged next = left.poll(); next != null; next = left.poll()) {
      int moved =
          handle
              .createUpdate(
                  "UPDATE drop_post SET counter = :counter"
                      + " WHERE box = :box AND counter = :old AND hash = :hash AND NOT logged")
              .bind("counter", counter)
              .bind("box", next.box())
              .bind("old", next.counter())
              .bind("hash", next.hash())
              .execute();
      if (moved == 1) {
        return true;
      }
    }
    return false;
  }

  private List<Unlogged> unlogged(Bytes box) {
    return database.query(
        "looking for drops that are not logged",
        handle ->
            handle
                .createQuery(
                    "SELECT counter, hash FROM drop_post WHERE NOT logged AND box = :box"
                        + " ORDER BY counter LIMIT "
                        + BATCH)
                .bind("box", box)
                .map(
                    (rows, context) ->
                        new Unlogged(box, rows.getLong(1), Bytes.wrap(rows.getBytes(2))))
                .list());
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
