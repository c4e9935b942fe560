package io.geowallet.mobility.road;

import io.geowallet.mobility.Fix;
import io.geowallet.mobility.Gap;
import io.geowallet.mobility.Geo;
import io.geowallet.mobility.Leg;
import io.geowallet.mobility.Mode;
import io.geowallet.mobility.Trip;
import io.geowallet.mobility.TripFinder;
import java.util.List;
import java.util.Optional;

/** The roads of the legs of a trip. Thread-safe. */
public final class LegRoads {
  /** So near the first or the last fix, a traveller has not set out or has arrived. */
  private static final long STANDING_MM = 30_000;

  /** So far from its roads a leg may begin or end: yards and parking places are on few maps. */
  private static final long END_MM = 200_000;

  /** Road and track may differ by half, and by this. */
  private static final long SLACK_MM = 1_000_000;

  private final RoadMatcher matcher;

  /** Over a matcher. */
  public LegRoads(RoadMatcher matcher) {
    this.matcher = matcher;
  }

  /**
   * What roads a leg lies on; empty for modes without any. By the fixes that its length was
   * measured by: one that lies far off would send the way there and back.
   *
   * @param fixes those of the whole recording, in rising order of time
   */
  public Optional<RoadMatch> match(Leg leg, List<Fix> fixes) {
    return travel(leg.mode()).map(travel -> moving(used(leg, fixes), travel));
  }

  private static List<Fix> used(Leg leg, List<Fix> fixes) {
    return TripFinder.used(
        fixes.subList(firstFrom(fixes, leg.startMs()), firstFrom(fixes, leg.endMs() + 1)));
  }

  /** A leg begins and ends by standing, up to a minute: that is no traffic. */
  private RoadMatch moving(List<Fix> fixes, Travel travel) {
    RoadMatch match = matcher.match(fixes, travel);
    int from = 0;
    int to = fixes.size() - 1;
    while (from < to && isAt(fixes.get(0), fixes.get(from + 1))) {
      from++;
    }
    while (to > from && isAt(fixes.get(fixes.size() - 1), fixes.get(to - 1))) {
      to--;
    }
    return from < to ? match.within(fixes.get(from).timeMs(), fixes.get(to).timeMs()) : match;
  }

  private static boolean isAt(Fix place, Fix fix) {
    return Geo.distanceMm(place.latE7(), place.lonE7(), fix.latE7(), fix.lonE7()) <= STANDING_MM;
  }

  private static int firstFrom(List<Fix> fixes, long timeMs) {
    int low = 0;
    int high = fixes.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (fixes.get(middle).timeMs() < timeMs) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Which ways a mode uses; empty for modes without any. */
  public static Optional<Travel> travel(Mode mode) {
    return switch (mode) {
      case CAR, BUS, MOTORCYCLE -> Optional.of(Travel.ROAD);
      case BICYCLE, E_SCOOTER -> Optional.of(Travel.CYCLE);
      case WALK, RUN -> Optional.of(Travel.FOOT);
      case TRAIN, TRAM, SUBWAY -> Optional.of(Travel.RAIL);
      case FERRY, PLANE, UNKNOWN -> Optional.empty();
    };
  }

  /**
   * A leg with the length of its roads, where they are known well; else as it is. The length of a
   * walk stays that of its track, since many footpaths are on no map, and that of a leg with a gap
   * too, since the matcher bridges none.
   */
  public static Leg along(Leg leg, RoadMatch match) {
    return match.isGood() && countsRoads(leg) ? leg.withDistanceMm(match.distanceMm()) : leg;
  }

  private static boolean countsRoads(Leg leg) {
    return leg.gapMm() == 0 && leg.mode() != Mode.WALK && leg.mode() != Mode.RUN;
  }

  /** A trip with legs as {@link #along} gives them. */
  public Trip along(Trip trip, List<Fix> fixes) {
    return trip.withLegs(
        trip.legs().stream().map(leg -> alongRoads(trip, leg, fixes).orElse(leg)).toList());
  }

  /**
   * A leg of a trip with the length of its roads; empty where its track's length stays: as {@link
   * #along(Leg, RoadMatch)} says, where the roads do not reach from its first place to its last,
   * and where the two lengths are too far apart to be of one way.
   *
   * @param fixes those of the whole recording, in rising order of time
   */
  public Optional<Leg> alongRoads(Trip trip, Leg leg, List<Fix> fixes) {
    boolean whole = trip.gaps().stream().noneMatch(gap -> touches(gap, leg));
    Optional<Travel> travel = travel(leg.mode());
    if (!whole || !countsRoads(leg) || travel.isEmpty()) {
      return Optional.empty();
    }
    List<Fix> used = used(leg, fixes);
    RoadMatch match = moving(used, travel.get());
    long roadMm = match.distanceMm();
    return match.isGood() && reachesBothEnds(match, used) && isOfOneWay(roadMm, leg.distanceMm())
        ? Optional.of(leg.withDistanceMm(roadMm))
        : Optional.empty();
  }

  /** A map that ends before the ride does must not shorten it. */
  private static boolean reachesBothEnds(RoadMatch match, List<Fix> fixes) {
    RoadStretch stretch = match.stretches().get(0);
    return staysNear(fixes, 0, stretch.firstFix(), stretch.firstFix())
        && staysNear(fixes, stretch.lastFix(), fixes.size() - 1, stretch.lastFix());
  }

  /** All fixes of a range, for a loop off the map ends where it began. */
  private static boolean staysNear(List<Fix> fixes, int from, int to, int centre) {
    Fix c = fixes.get(centre);
    return fixes.subList(from, to + 1).stream()
        .allMatch(fix -> Geo.distanceMm(c.latE7(), c.lonE7(), fix.latE7(), fix.lonE7()) <= END_MM);
  }

  /** Places that jump between two roads would else be joined by every bridge in the town. */
  private static boolean isOfOneWay(long roadMm, long trackMm) {
    return roadMm <= trackMm + trackMm / 2 + SLACK_MM && trackMm <= roadMm + roadMm / 2 + SLACK_MM;
  }

  private static boolean touches(Gap gap, Leg leg) {
    return gap.startMs() < leg.endMs() && gap.endMs() > leg.startMs();
  }
}
