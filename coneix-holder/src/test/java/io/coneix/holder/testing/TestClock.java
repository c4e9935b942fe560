package io.coneix.holder.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that tests set; thread-safe. */
public final class TestClock extends Clock {
  private volatile Instant now;

  public TestClock(String now) {
    this.now = Instant.parse(now);
  }

  public void set(long ms) {
    now = Instant.ofEpochMilli(ms);
  }

  public void advance(Duration step) {
    now = now.plus(step);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  @Override
  public Instant instant() {
    return now;
  }
}
