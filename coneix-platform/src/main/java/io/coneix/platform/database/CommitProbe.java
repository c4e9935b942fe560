package io.coneix.platform.database;

import io.coneix.evidence.error.Failure;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Finds out whether the database commits: one that was turned into a standby, that is read-only or
 * whose disk is full still answers. Whoever asks within a second gets the same answer. Thread-safe.
 */
public final class CommitProbe {
  private static final long KEPT_NS = Duration.ofSeconds(1).toNanos();

  /** Who asks while a probe hangs for so long is told that nothing is committed. */
  private static final long PATIENCE_MS = 3_000;

  private static final String BOUND = "SET LOCAL statement_timeout = '3s'";

  /** The row is there but for a database that was emptied. */
  private static final String CHANGE =
      "INSERT INTO probe (flag) VALUES (true)"
          + " ON CONFLICT (singleton) DO UPDATE SET flag = NOT probe.flag";

  private final Database database;
  private final LongSupplier nanos;
  private final ReentrantLock lock = new ReentrantLock();
  private boolean probed;
  private boolean last;
  private long atNanos;

  /**
   * A probe of {@code database}.
   *
   * @param nanos a steady clock as {@link System#nanoTime}
   */
  public CommitProbe(Database database, LongSupplier nanos) {
    this.database = database;
    this.nanos = nanos;
  }

  /** True where a change was committed within the last second. */
  public boolean commits() {
    try {
      return lock.tryLock(PATIENCE_MS, TimeUnit.MILLISECONDS) && locked();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean locked() {
    try {
      if (!probed || nanos.getAsLong() - atNanos >= KEPT_NS) {
        last = change();
        atNanos = nanos.getAsLong();
        probed = true;
      }
      return last;
    } finally {
      lock.unlock();
    }
  }

  private boolean change() {
    try {
      return database.transaction(
          "probing",
          handle -> {
            handle.execute(BOUND);
            return handle.execute(CHANGE) == 1;
          });
    } catch (Failure e) {
      return false;
    }
  }
}
