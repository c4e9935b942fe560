package io.geowallet.mobility;

/**
 * The smallest box around a run of fixes that grows at its end and shrinks at its start. Each fix
 * comes and goes once, whatever the length of the run: for each side a queue holds the fixes that
 * can still become the outermost one. Not for use by several threads.
 */
final class SlidingBox {
  private final Track track;
  private final Outermost north;
  private final Outermost south;
  private final Outermost east;
  private final Outermost west;
  private int first;
  private int end;

  /** An empty run at the start of the track. */
  SlidingBox(Track track) {
    this.track = track;
    north = new Outermost(track.size());
    south = new Outermost(track.size());
    east = new Outermost(track.size());
    west = new Outermost(track.size());
  }

  /** Takes in fixes until the run lasts this long, or the track ends. */
  void growTo(long ms) {
    while (end < track.size() && durationMs() < ms) {
      add();
    }
  }

  /** Takes in the fix after the run; there must be one. */
  void add() {
    north.add(end, track.latE7(end));
    south.add(end, -track.latE7(end));
    east.add(end, track.unrolledLonE7(end));
    west.add(end, -track.unrolledLonE7(end));
    end++;
  }

  /** Lets go of all fixes before the given one, which may lie behind the run. */
  void dropBefore(int index) {
    first = index;
    end = Math.max(end, first);
    north.dropBefore(first);
    south.dropBefore(first);
    east.dropBefore(first);
    west.dropBefore(first);
  }

  /** Time from the run's first fix to its last, 0 if it is empty. */
  long durationMs() {
    return end <= first ? 0 : track.timeMs(end - 1) - track.timeMs(first);
  }

  /** Index of the run's first fix. */
  int first() {
    return first;
  }

  /** Index of the run's last fix; before the first if the run is empty. */
  int last() {
    return end - 1;
  }

  /** Whether both sides of the box are at most this long; degrees are scaled at the first fix. */
  boolean fits(double metres) {
    return (north.value() + south.value()) * track.metresPerLatE7(first) <= metres
        && (east.value() + west.value()) * track.metresPerLonE7(first) <= metres;
  }

  /** The largest value of a run, by a queue of falling values. */
  private static final class Outermost {
    private final int[] index;
    private final long[] value;
    private int head;
    private int tail;

    Outermost(int capacity) {
      index = new int[capacity];
      value = new long[capacity];
    }

    void add(int i, long v) {
      while (tail > head && value[tail - 1] <= v) {
        tail--;
      }
      index[tail] = i;
      value[tail++] = v;
    }

    void dropBefore(int first) {
      while (head < tail && index[head] < first) {
        head++;
      }
    }

    long value() {
      return value[head];
    }
  }
}
