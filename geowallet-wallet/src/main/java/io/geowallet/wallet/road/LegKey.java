package io.geowallet.wallet.road;

import io.geowallet.mobility.Leg;
import io.geowallet.mobility.road.LegRoads;
import io.geowallet.mobility.road.Travel;
import java.util.Optional;

/**
 * What a leg's roads depend on, beside the pack: other positions give another length, so its times
 * and its length in millimetres stand for them. Immutable.
 */
record LegKey(long startMs, long endMs, long distanceMm, Travel travel) {
  /** The key of a leg; empty where its mode has no roads, or none that are worth knowing. */
  static Optional<LegKey> of(Leg leg) {
    return LegRoads.travel(leg.mode())
        .filter(travel -> travel != Travel.FOOT && leg.distanceMm() > 0)
        .map(travel -> new LegKey(leg.startMs(), leg.endMs(), leg.distanceMm(), travel));
  }
}
