package io.coneix.testworld.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that tests set; thread-safe. */
public final class TestClock extends Clock {
  private volatile Instant now;

  /** A clock that stands at an ISO instant. */
  public TestClock(String now) {
    this.now = Instant.parse(now);
  }

  /** Sets it, in milliseconds since the epoch. */
  public void set(long ms) {
    now = Instant.ofEpochMilli(ms);
  }

  /** Moves it on. */
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
