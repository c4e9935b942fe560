package io.geowallet.wallet.view;

import io.geowallet.mobility.Leg;
import io.geowallet.mobility.Mode;
import io.geowallet.mobility.Trip;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Distances and times by mode, gaps apart: no distance counts them. Immutable.
 *
 * @param byMode in the order of {@link Mode}
 * @param trips how many trips
 * @param gaps how many gaps
 * @param gapMm straight lines in whole millimetres of the gaps that no distance counts
 */
public record ModeSums(Map<Mode, Sum> byMode, int trips, int gaps, long gapMm) {
  /** Nothing. */
  public static final ModeSums NONE = new ModeSums(Map.of(), 0, 0, 0);

  /**
   * What was travelled by one mode.
   *
   * @param mm whole millimetres
   * @param ms milliseconds on the way
   */
  public record Sum(long mm, long ms) {
    Sum plus(Sum other) {
      return new Sum(mm + other.mm, ms + other.ms);
    }
  }

  /** Copies the map. */
  public ModeSums {
    EnumMap<Mode, Sum> copy = new EnumMap<>(Mode.class);
    copy.putAll(byMode);
    byMode = Collections.unmodifiableMap(copy);
  }

  /** Of trips. A trip that is nothing but a gap counts as a gap. */
  public static ModeSums of(Collection<Trip> trips) {
    EnumMap<Mode, Sum> sums = new EnumMap<>(Mode.class);
    int seen = 0;
    int gaps = 0;
    long gapMm = 0;
    for (Trip trip : trips) {
      gaps += trip.uncountedGaps();
      gapMm += trip.gapMm();
      seen += trip.distanceMm() > 0 ? 1 : 0;
      for (Leg leg : trip.legs()) {
        if (leg.mode() != Mode.UNKNOWN || leg.distanceMm() > 0) {
          Sum sum = new Sum(leg.distanceMm(), leg.endMs() - leg.startMs());
          sums.merge(leg.mode(), sum, Sum::plus);
        }
      }
    }
    return new ModeSums(sums, seen, gaps, gapMm);
  }

  /** These and others. */
  public ModeSums plus(ModeSums other) {
    EnumMap<Mode, Sum> sums = new EnumMap<>(Mode.class);
    sums.putAll(byMode);
    other.byMode.forEach((mode, sum) -> sums.merge(mode, sum, Sum::plus));
    return new ModeSums(sums, trips + other.trips, gaps + other.gaps, gapMm + other.gapMm);
  }

  /** All distance in whole millimetres. */
  public long mm() {
    return byMode.values().stream().mapToLong(Sum::mm).sum();
  }

  /** All time on the way in milliseconds. */
  public long ms() {
    return byMode.values().stream().mapToLong(Sum::ms).sum();
  }

  /** Distance by one mode in whole millimetres. */
  public long mm(Mode mode) {
    Sum sum = byMode.get(mode);
    return sum == null ? 0 : sum.mm();
  }

  /** Time on the way by one mode in milliseconds. */
  public long ms(Mode mode) {
    Sum sum = byMode.get(mode);
    return sum == null ? 0 : sum.ms();
  }

  /** The modes, farthest first. */
  public List<Mode> farthestFirst() {
    return byMode.keySet().stream()
        .sorted(Comparator.comparingLong((Mode mode) -> mm(mode)).reversed())
        .toList();
  }
}
