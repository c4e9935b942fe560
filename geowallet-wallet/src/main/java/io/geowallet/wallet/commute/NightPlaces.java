package io.geowallet.wallet.commute;

import io.geowallet.mobility.Place;
import io.geowallet.wallet.view.DaySummary;
import io.geowallet.wallet.view.Standing;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Guesses where its owner may live, from the times between trips alone and on this machine. A quiet
 * phone that is found where it was left stood there. Stateless.
 */
public final class NightPlaces {
  private static final LocalTime MORNING = LocalTime.of(6, 0);
  private static final LocalTime EVENING = LocalTime.of(22, 0);

  /** Receivers in a house and the street before it agree to this. */
  private static final long SAME_PLACE_MM = 200_000;

  /** A halt on the way home is no home. */
  private static final long SHORTEST_MS = 3_600_000;

  private static final int MOST = 3;
  private static final long TURN_E7 = 3_600_000_000L;

  private NightPlaces() {}

  /** A standing time, cut to one night. */
  private record Stand(Place place, long ms, LocalDate evening) {}

  /** At most three places of these days, the longest stood at first. */
  public static List<NightPlace> of(List<DaySummary> days, ZoneId zone) {
    List<Stand> stands = new ArrayList<>();
    for (DaySummary day : days) {
      day.standing().forEach(standing -> addNights(stands, standing, day.date(), zone));
    }
    // The longest ones first: they say best where the middle of a place is.
    stands.sort(Comparator.comparingLong(Stand::ms).reversed());
    List<Cluster> clusters = new ArrayList<>();
    stands.forEach(stand -> clusterOf(clusters, stand).add(stand));
    return clusters.stream()
        .map(Cluster::place)
        .filter(place -> place.standingMs() >= SHORTEST_MS)
        .sorted(Comparator.comparingLong(NightPlace::standingMs).reversed())
        .limit(MOST)
        .toList();
  }

  private static void addNights(
      List<Stand> stands, Standing standing, LocalDate date, ZoneId zone) {
    long morning = date.atTime(MORNING).atZone(zone).toInstant().toEpochMilli();
    long evening = date.atTime(EVENING).atZone(zone).toInstant().toEpochMilli();
    add(
        stands,
        standing.place(),
        Math.min(standing.endMs(), morning) - standing.startMs(),
        date,
        1);
    add(
        stands,
        standing.place(),
        standing.endMs() - Math.max(standing.startMs(), evening),
        date,
        0);
  }

  private static void add(
      List<Stand> stands, Place place, long ms, LocalDate date, int daysBefore) {
    if (ms > 0) {
      stands.add(new Stand(place, ms, date.minusDays(daysBefore)));
    }
  }

  private static Cluster clusterOf(List<Cluster> clusters, Stand stand) {
    for (Cluster cluster : clusters) {
      if (cluster.first.within(SAME_PLACE_MM, stand.place())) {
        return cluster;
      }
    }
    Cluster cluster = new Cluster(stand.place());
    clusters.add(cluster);
    return cluster;
  }

  /** Standing times near the first one. */
  private static final class Cluster {
    private final Place first;
    private final Set<LocalDate> nights = new TreeSet<>();
    private long ms;
    private double northE7;
    private double eastE7;

    Cluster(Place first) {
      this.first = first;
    }

    void add(Stand stand) {
      nights.add(stand.evening());
      ms += stand.ms();
      northE7 += (double) stand.ms() * (stand.place().latE7() - (long) first.latE7());
      eastE7 += (double) stand.ms() * turned(stand.place().lonE7() - (long) first.lonE7());
    }

    NightPlace place() {
      int lat = (int) (first.latE7() + Math.round(northE7 / ms));
      int lon = (int) turned(first.lonE7() + Math.round(eastE7 / ms));
      LocalDate last = nights.stream().reduce(LocalDate.MIN, (a, b) -> b.isAfter(a) ? b : a);
      return new NightPlace(new Place(lat, lon), ms, nights.size(), last);
    }

    /** Neighbours on both sides of the date line are neighbours. */
    private static long turned(long lonE7) {
      long half = TURN_E7 / 2;
      return lonE7 > half ? lonE7 - TURN_E7 : lonE7 < -half ? lonE7 + TURN_E7 : lonE7;
    }
  }
}
