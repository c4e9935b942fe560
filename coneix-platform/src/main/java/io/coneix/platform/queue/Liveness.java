package io.coneix.platform.queue;

import io.coneix.evidence.bytes.Bytes;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Watches counters and says which have moved lately. Thread-safe.
 *
 * <p>What is seen for the first time counts as moved just now: after a restart of the platform,
 * everything has its full time again.
 */
final class Liveness {
  private final Duration patience;
  private final LongSupplier nanos;
  private final Map<Bytes, Seen> seen = new ConcurrentHashMap<>();

  private record Seen(long count, long atNanos) {}

  /**
   * Watches with that patience.
   *
   * @param nanos a steady clock as {@link System#nanoTime}, never the wall clock
   */
  Liveness(Duration patience, LongSupplier nanos) {
    this.patience = patience;
    this.nanos = nanos;
  }

  /** True where {@code count} of {@code key} has changed within the patience. */
  boolean isAlive(Bytes key, long count) {
    long now = nanos.getAsLong();
    Seen last =
        seen.compute(
            key, (k, old) -> old == null || old.count() != count ? new Seen(count, now) : old);
    return now - last.atNanos() < patience.toNanos();
  }

  /** Takes all that is watched for moved just now. */
  void forgive() {
    long now = nanos.getAsLong();
    seen.replaceAll((key, last) -> new Seen(last.count(), now));
  }

  /** Forgets all but {@code keys}. */
  void keepOnly(Set<Bytes> keys) {
    seen.keySet().retainAll(keys);
  }
}
