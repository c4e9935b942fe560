package io.geowallet.mobility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stop, with the places where it was reached and left and the fixes that mark that. Both places
 * are medians over some minutes, so that they are better than any one fix, and differ where the
 * phone drifted or was carried about in between.
 *
 * @param reached index of the first fix at the place of arrival
 * @param left index of the last fix at the place of departure
 * @param arrival where it was reached
 * @param departure where it was left
 * @param run all fixes that stand still
 */
record Stop(int reached, int left, Place arrival, Place departure, StandStill.Run run) {
  /**
   * So close to the median [m] a fix still counts as at the stop. The run of a stop itself reaches
   * up to 150 m into the movement before and after it.
   */
  private static final double NEAR_M = 50;

  /** Works out the details of a run of fixes that stand still. */
  static Stop of(Track track, StandStill.Run run) {
    int settled = run.first();
    while (settled < run.last() && within(track, run.first(), settled)) {
      settled++;
    }
    int restless = run.last();
    while (restless > run.first() && within(track, restless, run.last())) {
      restless--;
    }
    Place arrival = median(track, run.first(), settled, -1);
    Place departure = median(track, restless, run.last(), 1);
    int reached = lastEntry(track, settled, run.first(), arrival);
    int left = lastEntry(track, restless, run.last(), departure);
    return new Stop(reached, Math.max(reached, left), arrival, departure, run);
  }

  private static boolean within(Track track, int from, int to) {
    return track.timeMs(to) - track.timeMs(from) < StandStill.MIN_MS;
  }

  /**
   * Medians of latitude and longitude, each fix weighted by the time to its neighbour in the given
   * direction. Towards a departure a fix stands for the time until the next one (+1), after an
   * arrival for the time since the one before (-1): hours without fixes then count for the place
   * where they were spent, not for the first fix on the move.
   */
  private static Place median(Track track, int from, int to, int direction) {
    List<Weighted> lats = new ArrayList<>();
    List<Weighted> lons = new ArrayList<>();
    for (int i = from; i <= to; i++) {
      int neighbour = Math.min(to, Math.max(from, i + direction));
      long weight = Math.abs(track.timeMs(i) - track.timeMs(neighbour));
      lats.add(new Weighted(track.fix(i).latE7(), weight));
      lons.add(new Weighted(track.unrolledLonE7(i) - track.unrolledLonE7(from), weight));
    }
    long lon = track.fix(from).lonE7() + median(lons);
    return new Place((int) median(lats), Geo.lonE7(lon));
  }

  private static long median(List<Weighted> values) {
    values.sort(Comparator.comparingLong(Weighted::value));
    long half = values.stream().mapToLong(Weighted::weight).sum() / 2;
    long sum = 0;
    for (Weighted w : values) {
      sum += w.weight;
      if (sum > half) {
        return w.value;
      }
    }
    return values.get(0).value;
  }

  /**
   * Going from a fix in the stop towards the movement, the last one before the track leaves the
   * place: who parks, passes the door and walks back to it has arrived only then.
   */
  private static int lastEntry(Track track, int inside, int outside, Place place) {
    int step = inside <= outside ? 1 : -1;
    int i = inside;
    while (i != outside && metres(track, i + step, place) <= NEAR_M) {
      i += step;
    }
    return i;
  }

  private static double metres(Track track, int i, Place place) {
    return Place.of(track.fix(i)).distanceMm(place) / 1000.0;
  }

  private record Weighted(long value, long weight) {}
}
