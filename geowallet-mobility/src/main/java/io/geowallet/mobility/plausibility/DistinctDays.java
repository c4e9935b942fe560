package io.geowallet.mobility.plausibility;

import io.geowallet.mobility.Fix;
import io.geowallet.mobility.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A day that goes through the very points of another, to the centimetre, whatever its times are:
 * who copies a day and shifts its clock does. Real phones meet a point again once in thousands.
 */
final class DistinctDays {
  private static final long DAY_MS = 86_400_000;
  private static final long MOVED_MM = 5_000;
  private static final int LEAST = 50;

  /** A third of a day's points. */
  private static final int PART = 3;

  private DistinctDays() {}

  static Outcome check(List<Fix> sorted) {
    Map<Long, Set<Place>> days = new HashMap<>();
    for (int i = 1; i < sorted.size(); i++) {
      Place place = Place.of(sorted.get(i));
      if (Place.of(sorted.get(i - 1)).distanceMm(place) >= MOVED_MM) {
        long day = Math.floorDiv(sorted.get(i).timeMs(), DAY_MS);
        days.computeIfAbsent(day, d -> new HashSet<>()).add(place);
      }
    }
    return compare(days.values().stream().filter(d -> d.size() >= LEAST).toList());
  }

  /** By an index of all points: pairs of days would be too many over years. */
  private static Outcome compare(List<Set<Place>> days) {
    Map<Place, Integer> count = new HashMap<>();
    days.forEach(day -> day.forEach(place -> count.merge(place, 1, Integer::sum)));
    for (Set<Place> day : days) {
      long again = day.stream().filter(place -> count.getOrDefault(place, 0) > 1).count();
      if (again * PART >= day.size()) {
        return Outcome.NOT_PASSED;
      }
    }
    return days.size() < 2 ? Outcome.NOT_POSSIBLE : Outcome.PASSED;
  }
}
