package io.geowallet.mobility.road;

import java.util.Arrays;

/**
 * What is laid onto the roads: places and times, thinned so that neighbours are farther apart than
 * their error, which tells more about noise than about the way (Newson and Krumm, 2009, 4.1: two
 * sigma). Not thread-safe.
 */
final class Observations {
  private static final double SPACING_PER_SIGMA = 2;
  private static final double MIN_SPACING_M = 8;

  private final Points points;
  private int[] kept;
  private int size;

  private Observations(Points points) {
    this.points = points;
    this.kept = new int[points.size()];
  }

  /** Thins points, the first and the last of which always stay. */
  static Observations of(Points points) {
    Observations kept = new Observations(points);
    int last = points.size() - 1;
    for (int i = 0; i <= last; i++) {
      if (kept.size == 0
          || i == last
          || points.metres(kept.kept[kept.size - 1], i) >= kept.spacing(i)) {
        kept.add(i, i == last);
      }
    }
    return kept;
  }

  private double spacing(int i) {
    return Math.max(MIN_SPACING_M, SPACING_PER_SIGMA * points.sigmaM(i));
  }

  /** The last point takes the place of one that is too near to it. */
  private void add(int i, boolean last) {
    if (last && size > 1 && points.metres(kept[size - 1], i) < spacing(i)) {
      size--;
    }
    kept[size++] = i;
  }

  int size() {
    return size;
  }

  /** The point of an observation. */
  int point(int observation) {
    return kept[observation];
  }

  /** The points that stay. */
  int[] toArray() {
    kept = Arrays.copyOf(kept, size);
    return kept.clone();
  }
}
