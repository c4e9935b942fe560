package io.coneix.cli.bench.accuracy;

import io.geowallet.mobility.Fix;
import io.geowallet.mobility.Trip;
import java.util.List;

/**
 * One phone on one run of a script, with what was found in its fixes.
 *
 * @param timeline the script
 * @param run number of the run
 * @param phone for example {@code android-2}
 * @param fixes in order of time
 * @param truth the scripted trips, in order of time
 * @param found the trips found
 */
record Run(
    String timeline,
    String run,
    String phone,
    List<Fix> fixes,
    List<TrueTrip> truth,
    List<Trip> found) {

  /** The fixes in a span of time, both ends included. */
  List<Fix> fixesIn(long fromMs, long toMs) {
    return fixes.stream().filter(f -> fromMs <= f.timeMs() && f.timeMs() <= toMs).toList();
  }
}
