package io.coneix.client;

import java.time.Duration;

/**
 * How often, and with which pauses, a call is repeated.
 *
 * @param tries 1 or more, the first one included
 * @param first pause after the first failure; it doubles each time
 * @param timeout for one try: how long a platform may be silent, before its answer and between two
 *     pieces of it. The time that the most bytes of request and answer take at 32 KiB a second
 *     comes on top for a whole try
 */
public record Retries(int tries, Duration first, Duration timeout) {
  /** Refuses no try at all. */
  public Retries {
    if (tries < 1 || first.isNegative() || timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException(tries + " tries, first pause " + first);
    }
  }

  /**
   * Six tries within about three seconds where connections are refused at once; 30 s of silence.
   */
  public static Retries usual() {
    return new Retries(6, Duration.ofMillis(100), Duration.ofSeconds(30));
  }

  /** One try. */
  public static Retries none() {
    return new Retries(1, Duration.ZERO, Duration.ofSeconds(30));
  }

  /** The pause after failure number {@code failure}, counted from 1. */
  public Duration pause(int failure) {
    return first.multipliedBy(1L << Math.min(failure - 1, 20));
  }
}
