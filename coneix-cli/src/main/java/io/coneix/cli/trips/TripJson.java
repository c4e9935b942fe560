package io.coneix.cli.trips;

import io.geowallet.mobility.Gap;
import io.geowallet.mobility.Leg;
import io.geowallet.mobility.Mode;
import io.geowallet.mobility.ModeOdds;
import io.geowallet.mobility.Trip;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A trip as an object for JSON. Stateless. */
final class TripJson {
  private static final int DECIMALS = 3;

  private TripJson() {}

  static Map<String, Object> of(Recording recording, Trip trip, RoadsOf roads) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("start", time(trip.startMs()));
    object.put("end", time(trip.endMs()));
    object.put("distance_mm", trip.distanceMm());
    object.put("legs", trip.legs().stream().map(l -> leg(l, roads.of(recording, l))).toList());
    object.put(
        "gaps", trip.gaps().stream().map(g -> gap(g, g.isCounted() && !trip.isGapOnly())).toList());
    return object;
  }

  private static Map<String, Object> leg(Leg leg, List<Map<String, Object>> roads) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("mode", word(leg.mode()));
    object.put("start", time(leg.startMs()));
    object.put("end", time(leg.endMs()));
    object.put("distance_mm", leg.distanceMm());
    object.put("confidence", share(leg.confidence()));
    object.put("roads", roads);
    object.put("odds", odds(leg.odds()));
    return object;
  }

  /** The modes that are not out of the question, with their shares. */
  private static Map<String, Object> odds(ModeOdds odds) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (Mode mode : Mode.values()) {
      BigDecimal share = share(odds.of(mode));
      if (share.signum() > 0) {
        object.put(word(mode), share);
      }
    }
    return object;
  }

  private static Map<String, Object> gap(Gap gap, boolean counted) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("start", time(gap.startMs()));
    object.put("end", time(gap.endMs()));
    object.put("straight_mm", gap.straightMm());
    object.put("counted", counted);
    return object;
  }

  private static BigDecimal share(int millionths) {
    return BigDecimal.valueOf(millionths)
        .divide(BigDecimal.valueOf(ModeOdds.WHOLE), DECIMALS, RoundingMode.HALF_UP);
  }

  /** The mode's word: lower case, joined by a hyphen. */
  static String word(Mode mode) {
    return mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String time(long ms) {
    return Instant.ofEpochMilli(ms).toString();
  }
}
