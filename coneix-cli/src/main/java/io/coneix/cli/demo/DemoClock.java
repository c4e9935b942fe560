package io.coneix.cli.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** The demo's clock: it stands still until it is set, and never goes back. Thread-safe. */
final class DemoClock extends Clock {
  private final AtomicLong nowMs;

  DemoClock(Instant start) {
    this.nowMs = new AtomicLong(start.toEpochMilli());
  }

  /** Sets the time; an earlier one than the present leaves it. */
  void advanceTo(long ms) {
    nowMs.accumulateAndGet(ms, Math::max);
  }

  /** Lets some seconds pass. */
  void advanceSeconds(long seconds) {
    nowMs.addAndGet(seconds * 1000);
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
    return Instant.ofEpochMilli(nowMs.get());
  }
}
