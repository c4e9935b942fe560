package io.coneix.cli.bench.accuracy;

import java.util.List;

/**
 * A scripted trip.
 *
 * @param legs its legs and waits, in order of time
 */
record TrueTrip(String name, long startMs, long endMs, List<TrueLeg> legs) {
  /** Whether a span of time overlaps it. */
  boolean overlaps(long fromMs, long toMs) {
    return fromMs < endMs && startMs < toMs;
  }
}
