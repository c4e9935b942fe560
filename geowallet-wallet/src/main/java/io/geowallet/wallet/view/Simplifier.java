package io.geowallet.wallet.view;

import io.geowallet.mobility.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Leaves out points of a line that lie within a few metres of what is left (Douglas and Peucker
 * 1973), on a plane that touches the ground at the line's first point. Stateless.
 */
final class Simplifier {
  /** Metres of one 1e-7 degree of latitude. */
  private static final double METRES_PER_E7 = 0.011_119_5;

  private static final long FULL_TURN_E7 = 3_600_000_000L;

  private Simplifier() {}

  private record Span(int first, int last) {}

  /**
   * The points that are left, the first and the last among them.
   *
   * @param metres how far a point may lie beside the line
   */
  static List<Place> simplify(List<Place> line, double metres) {
    if (line.size() <= 2) {
      return line;
    }
    double[] east = new double[line.size()];
    double[] north = new double[line.size()];
    project(line, east, north);
    BitSet kept = new BitSet();
    kept.set(0);
    kept.set(line.size() - 1);
    Deque<Span> open = new ArrayDeque<>();
    open.push(new Span(0, line.size() - 1));
    while (!open.isEmpty()) {
      Span span = open.pop();
      int farthest = farthest(span, east, north, metres);
      if (farthest > 0) {
        kept.set(farthest);
        open.push(new Span(span.first(), farthest));
        open.push(new Span(farthest, span.last()));
      }
    }
    List<Place> left = new ArrayList<>(kept.cardinality());
    kept.stream().forEach(i -> left.add(line.get(i)));
    return left;
  }

  private static void project(List<Place> line, double[] east, double[] north) {
    Place origin = line.get(0);
    double perLon = METRES_PER_E7 * Math.cos(Math.toRadians(origin.latE7() / 1e7));
    for (int i = 0; i < east.length; i++) {
      long dLon = (long) line.get(i).lonE7() - origin.lonE7();
      if (Math.abs(dLon) > FULL_TURN_E7 / 2) {
        dLon -= Long.signum(dLon) * FULL_TURN_E7;
      }
      east[i] = dLon * perLon;
      north[i] = ((long) line.get(i).latE7() - origin.latE7()) * METRES_PER_E7;
    }
  }

  /** The point farthest from the chord, 0 where all are near. */
  private static int farthest(Span span, double[] east, double[] north, double metres) {
    int farthest = 0;
    double most = metres;
    for (int i = span.first() + 1; i < span.last(); i++) {
      double distance = distance(i, span, east, north);
      if (distance > most) {
        most = distance;
        farthest = i;
      }
    }
    return farthest;
  }

  /** Metres from a point to the chord of a span, its ends included. */
  private static double distance(int i, Span span, double[] east, double[] north) {
    double dx = east[span.last()] - east[span.first()];
    double dy = north[span.last()] - north[span.first()];
    double x = east[i] - east[span.first()];
    double y = north[i] - north[span.first()];
    double length2 = dx * dx + dy * dy;
    double along = length2 == 0 ? 0 : Math.max(0, Math.min(1, (x * dx + y * dy) / length2));
    return Math.hypot(x - along * dx, y - along * dy);
  }
}
