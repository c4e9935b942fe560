package io.geowallet.wallet.live.http;

import io.geowallet.wallet.live.device.DeviceName;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Bounds how many requests each phone may make: a bucket each. Thread-safe. */
final class Paces {
  private static final long NANOS = 1_000_000_000L;

  private final ListenLimits limits;
  private final LongSupplier nanoClock;
  private final Map<DeviceName, Bucket> buckets = new HashMap<>();

  private record Bucket(double left, long atNanos) {}

  /** Devices that were let in only: there are few. */
  Paces(ListenLimits limits, LongSupplier nanoClock) {
    this.limits = limits;
    this.nanoClock = nanoClock;
  }

  /** True where the phone may send one more request now. */
  synchronized boolean admit(DeviceName name) {
    long now = nanoClock.getAsLong();
    Bucket before = buckets.getOrDefault(name, new Bucket(limits.burst(), now));
    double grown = before.left() + (double) (now - before.atNanos()) * limits.perSecond() / NANOS;
    double left = Math.min(limits.burst(), grown);
    boolean admitted = left >= 1;
    buckets.put(name, new Bucket(admitted ? left - 1 : left, now));
    return admitted;
  }
}
