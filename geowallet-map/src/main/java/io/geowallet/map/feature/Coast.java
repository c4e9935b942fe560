package io.geowallet.map.feature;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Makes the sea from coast lines: it is to the right of them, and ends at the map's bounds. Where a
 * coast line ends within the map, nobody can tell where the sea is, and none is drawn. Stateless.
 */
final class Coast {
  private Coast() {}

  /** A stretch of coast within the bounds, from where it comes in to where it goes out. */
  private record Stretch(List<long[]> points, long in, long out) {}

  /** The rings of the sea; empty where the map shows none. */
  static Optional<List<int[]>> of(Shapes shapes, Bounds bounds) {
    List<int[]> coasts = shapes.coasts();
    if (coasts.isEmpty()) {
      return Optional.empty();
    }
    Rectangle frame = Rectangle.of(bounds);
    List<int[]> rings = new ArrayList<>();
    List<Stretch> stretches = new ArrayList<>();
    boolean island = false;
    for (int[] coast : coasts) {
      if (isClosed(coast) && frame.holdsAll(coast)) {
        rings.add(coast);
        island |= isLandInside(coast);
      } else if (!addStretches(coast, frame, stretches)) {
        return Optional.empty();
      }
    }
    if (!stretches.isEmpty()) {
      rings.addAll(close(stretches, frame));
    } else if (island) {
      rings.add(frame.ring());
    }
    return rings.isEmpty() ? Optional.empty() : Optional.of(rings);
  }

  private static boolean isClosed(int[] line) {
    int n = line.length;
    return n > 6 && line[0] == line[n - 2] && line[1] == line[n - 1];
  }

  /**
   * Land is to the left. With y downwards, what is inside is to the left where the sum is below 0.
   */
  private static boolean isLandInside(int[] ring) {
    double twice = 0;
    for (int i = 2; i < ring.length; i += 2) {
      twice += (double) ring[i - 2] * ring[i + 1] - (double) ring[i] * ring[i - 1];
    }
    return twice < 0;
  }

  /** Cuts a coast at the frame; false where an end of it lies inside. */
  private static boolean addStretches(int[] coast, Rectangle frame, List<Stretch> stretches) {
    int[] line = isClosed(coast) ? fromOutside(coast, frame) : coast;
    int n = line.length;
    if (frame.holds(line[0], line[1]) || frame.holds(line[n - 2], line[n - 1])) {
      return false;
    }
    List<long[]> points = new ArrayList<>();
    for (int i = 2; i < n; i += 2) {
      long[] cut = frame.cut(line[i - 2], line[i - 1], line[i], line[i + 1]);
      if (cut.length > 0) {
        points.add(new long[] {cut[0], cut[1]});
        points.add(new long[] {cut[2], cut[3]});
        if (!frame.holds(line[i], line[i + 1])) {
          stretches.add(stretch(points, frame));
          points = new ArrayList<>();
        }
      }
    }
    return true;
  }

  private static Stretch stretch(List<long[]> points, Rectangle frame) {
    long[] first = points.get(0);
    long[] last = points.get(points.size() - 1);
    return new Stretch(points, frame.around(first[0], first[1]), frame.around(last[0], last[1]));
  }

  /** The same ring, beginning at a point outside. */
  private static int[] fromOutside(int[] ring, Rectangle frame) {
    int n = ring.length - 2;
    for (int i = 0; i < n; i += 2) {
      if (!frame.holds(ring[i], ring[i + 1])) {
        int[] turned = new int[ring.length];
        System.arraycopy(ring, i, turned, 0, n - i);
        System.arraycopy(ring, 0, turned, n - i, i);
        turned[n] = turned[0];
        turned[n + 1] = turned[1];
        return turned;
      }
    }
    return ring;
  }

  /** Goes out with a coast, along the frame with the sea to the right, and in with the next. */
  private static List<int[]> close(List<Stretch> stretches, Rectangle frame) {
    List<Stretch> left = new ArrayList<>(stretches);
    left.sort(Comparator.comparingLong(Stretch::in));
    List<int[]> rings = new ArrayList<>();
    while (!left.isEmpty()) {
      Stretch first = left.remove(0);
      Ring ring = new Ring();
      ring.addAll(first.points());
      Stretch last = first;
      while (true) {
        Stretch next = next(left, last.out(), first, frame);
        ring.addAll(frame.corners(last.out(), next.in()));
        if (next == first) {
          break;
        }
        left.remove(next);
        ring.addAll(next.points());
        last = next;
      }
      rings.add(ring.close());
    }
    return rings;
  }

  /** The first way in that is met from {@code out} on; {@code first} closes the ring. */
  private static Stretch next(List<Stretch> left, long out, Stretch first, Rectangle frame) {
    Stretch best = first;
    for (Stretch s : left) {
      if (frame.distance(out, s.in()) < frame.distance(out, best.in())) {
        best = s;
      }
    }
    return best;
  }

  /** A ring that grows. */
  private static final class Ring {
    private final IntList xy = new IntList();

    void addAll(List<long[]> points) {
      for (long[] p : points) {
        xy.add((int) p[0]);
        xy.add((int) p[1]);
      }
    }

    int[] close() {
      xy.add(xy.get(0));
      xy.add(xy.get(1));
      return xy.toArray();
    }
  }
}
