package io.geowallet.wallet.page.days;

import io.coneix.pages.Tasks;
import io.geowallet.mobility.Leg;
import io.geowallet.wallet.road.RoadBook;
import io.geowallet.wallet.view.DaySummary;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Lays legs onto roads behind the pages, a day at a time: what somebody looks at now comes first.
 * No request lays more than it waits for. Thread-safe.
 */
public final class RoadWork {
  /** A usual day is laid in less; whoever asks for another sees it a moment later [ms]. */
  private static final long WAIT_MS = 400;

  /** How far back days are laid before anybody looks at them. */
  private static final int DAYS_AHEAD = 62;

  /** More days wait for nobody. */
  private static final int MOST_WAITING = 400;

  private final RoadBook book;
  private final Tasks tasks;
  private final Deque<List<Leg>> waiting = new ArrayDeque<>();
  private boolean working;

  /** Works for a book. */
  public RoadWork(RoadBook book, Tasks tasks) {
    this.book = book;
    this.tasks = tasks;
  }

  /** The legs of days that go by roads. */
  static List<Leg> legs(List<DaySummary> days) {
    return days.stream()
        .flatMap(day -> day.trips().stream())
        .flatMap(trip -> trip.trip().legs().stream())
        .filter(RoadBook::goesByRoad)
        .toList();
  }

  /** Has one day's legs worked out, and waits a little for it; true where all are known then. */
  boolean now(List<Leg> legs) {
    if (book.unknown(legs).isEmpty()) {
      return true;
    }
    add(legs);
    long endNs = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(WAIT_MS);
    await(legs, endNs);
    return book.unknown(legs).isEmpty();
  }

  private synchronized void await(List<Leg> legs, long endNs) {
    try {
      long left = WAIT_MS;
      while (left > 0 && waits(legs)) {
        wait(left);
        left = leftMs(endNs);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean waits(List<Leg> legs) {
    return working && !book.unknown(legs).isEmpty();
  }

  private static long leftMs(long endNs) {
    return TimeUnit.NANOSECONDS.toMillis(endNs - System.nanoTime());
  }

  /** Has days worked out, the last first; true where all are known. */
  boolean later(List<DaySummary> days) {
    boolean all = true;
    for (DaySummary day : days) {
      List<Leg> legs = legs(List.of(day));
      if (!book.unknown(legs).isEmpty()) {
        all = false;
        add(legs);
      }
    }
    return all;
  }

  /** Has the last two months worked out before anybody looks at them. */
  public void ahead(DayContext context) {
    tasks.aside(
        () -> {
          LocalDate last = context.start();
          later(context.days(last.minusDays(DAYS_AHEAD), last));
          return false;
        });
  }

  private synchronized void add(List<Leg> legs) {
    waiting.remove(legs);
    waiting.addFirst(legs);
    if (waiting.size() > MOST_WAITING) {
      waiting.removeLast();
    }
    if (!working) {
      working = true;
      tasks.aside(this::step);
    }
  }

  private boolean step() {
    Optional<List<Leg>> next = next();
    boolean learned = false;
    try {
      next.ifPresent(book::learn);
      learned = next.isPresent();
      return learned;
    } finally {
      ended(learned);
    }
  }

  private synchronized Optional<List<Leg>> next() {
    return Optional.ofNullable(waiting.pollFirst());
  }

  /** Goes on where there is more; whatever {@code learn} throws ends the work until it is asked. */
  private synchronized void ended(boolean learned) {
    working = learned;
    notifyAll();
  }
}
