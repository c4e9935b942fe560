package io.geowallet.mobility;

/**
 * A stretch of a track of one kind.
 *
 * @param kind what it is
 * @param from index of its first point in the samples
 * @param to index of its last point, after the first; the next stretch begins there
 */
record Segment(Kind kind, int from, int to) {
  /** Kinds of stretches. */
  enum Kind {
    /** Standing or waiting, for minutes. */
    STILL,
    /** On foot. */
    WALK,
    /** By any vehicle, with its halts. */
    RIDE
  }

  double seconds(Samples samples) {
    return samples.seconds(from, to);
  }

  /** Metres along the points. */
  double metres(Samples samples) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += samples.distanceM(i, i + 1);
    }
    return sum;
  }
}
