package io.geowallet.wallet.live.health;

/**
 * A time without a position of one phone.
 *
 * @param fromMs its last position before it, ms since the epoch
 * @param toMs its first one after it
 */
public record Silence(long fromMs, long toMs) {
  /** So long may a phone that lies still be silent [ms]. */
  public static final long SHORTEST_MS = 3_600_000;

  boolean isOne() {
    return toMs - fromMs >= SHORTEST_MS;
  }

  boolean holds(long ms) {
    return ms > fromMs && ms < toMs;
  }
}
