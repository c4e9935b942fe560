package io.geowallet.wallet.view;

import io.geowallet.mobility.Place;

/**
 * A time between trips.
 *
 * @param startMs its begin, not before the day's
 * @param endMs its end, not after the day's, after the start
 * @param seen true where positions were recorded; false where nothing was for a long time, and the
 *     place before and after is the same
 * @param place where
 */
public record Standing(long startMs, long endMs, boolean seen, Place place) {
  /** Checks the order. */
  public Standing {
    if (startMs >= endMs) {
      throw new IllegalArgumentException("standing ends before it begins");
    }
  }
}
