package io.coneix.cli.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * The demo's clock: it stands still until it is set, and never goes back. Once it runs on, real
 * time passes too. Thread-safe.
 */
final class DemoClock extends Clock {
  private static final long STANDING = Long.MIN_VALUE;

  private final AtomicLong nowMs;
  private final LongSupplier nanos;
  private final AtomicLong runningSince = new AtomicLong(STANDING);

  /**
   * A clock that stands at {@code start}.
   *
   * @param nanos a steady clock as {@link System#nanoTime}
   */
  DemoClock(Instant start, LongSupplier nanos) {
    this.nowMs = new AtomicLong(start.toEpochMilli());
    this.nanos = nanos;
  }

  /** Sets the time; an earlier one than the present leaves it. */
  void advanceTo(long ms) {
    nowMs.accumulateAndGet(ms, Math::max);
  }

  /** Lets some seconds pass. */
  void advanceSeconds(long seconds) {
    nowMs.addAndGet(seconds * 1000);
  }

  /** From now on time passes by itself. Harmless when repeated. */
  void runOn() {
    runningSince.compareAndSet(STANDING, nanos.getAsLong());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    // Nobody here asks the clock for local time: dates come from a contract's own list.
    return this;
  }

  @Override
  public Instant instant() {
    long since = runningSince.get();
    long passed = since == STANDING ? 0 : TimeUnit.NANOSECONDS.toMillis(nanos.getAsLong() - since);
    return Instant.ofEpochMilli(nowMs.get() + passed);
  }
}
