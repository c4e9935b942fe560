package io.coneix.cli.demo.month;

import io.coneix.cli.demo.town.GeoPoint;
import io.coneix.cli.demo.town.Wgs84;
import java.util.Arrays;
import java.util.List;

/** The line that a trip follows, and where on it one is after so many metres. Immutable. */
final class Line {
  private final GeoPoint[] points;
  private final double[] alongM;

  /** The line through at least one point. */
  Line(List<GeoPoint> points) {
    this.points = points.toArray(new GeoPoint[0]);
    this.alongM = new double[this.points.length];
    for (int i = 1; i < this.points.length; i++) {
      alongM[i] = alongM[i - 1] + Wgs84.distanceM(this.points[i - 1], this.points[i]);
    }
  }

  /** Metres from the first point to the i-th. */
  double alongM(int i) {
    return alongM[i];
  }

  double lengthM() {
    return alongM[alongM.length - 1];
  }

  /**
   * A position and a direction.
   *
   * @param lat degrees
   * @param lon degrees
   * @param bearingDeg clockwise from north, 0 included, 360 excluded
   */
  record Heading(double lat, double lon, double bearingDeg) {}

  /** Where one is after {@code m} metres; before the start and behind the end, those. */
  Heading after(double m) {
    int found = Arrays.binarySearch(alongM, m);
    int piece = found >= 0 ? found : -found - 2;
    int from = Math.max(0, Math.min(points.length - 2, piece));
    double length = alongM[from + 1] - alongM[from];
    double share = length > 0 ? Math.max(0, Math.min(1, (m - alongM[from]) / length)) : 0;
    GeoPoint a = points[from];
    GeoPoint b = points[from + 1];
    return new Heading(
        a.lat() + (b.lat() - a.lat()) * share,
        a.lon() + (b.lon() - a.lon()) * share,
        bearingDeg(a, b));
  }

  /** Degrees by which the line turns at the i-th point, 0 (straight on) to 180 (back). */
  double turnDeg(int i) {
    if (i == 0 || i + 1 == points.length) {
      return 0;
    }
    double turn =
        Math.abs(bearingDeg(points[i], points[i + 1]) - bearingDeg(points[i - 1], points[i]));
    return Math.min(turn, 360 - turn);
  }

  private static double bearingDeg(GeoPoint a, GeoPoint b) {
    double shrink = StrictMath.cos(StrictMath.toRadians((a.lat() + b.lat()) / 2));
    double east = (b.lonE7() - a.lonE7()) * shrink;
    double north = b.latE7() - a.latE7();
    double bearing = StrictMath.toDegrees(StrictMath.atan2(east, north));
    return bearing < 0 ? bearing + 360 : bearing;
  }
}
