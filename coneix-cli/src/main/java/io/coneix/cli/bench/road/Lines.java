package io.coneix.cli.bench.road;

import io.coneix.cli.demo.town.GeoPoint;
import io.coneix.cli.demo.town.Wgs84;
import java.util.ArrayList;
import java.util.List;

/** How much of one line lies on another. Stateless. */
final class Lines {
  private static final double STEP_M = 5;
  private static final double NEAR_M = 3;

  private Lines() {}

  /** The metres of a line. */
  static double lengthM(List<GeoPoint> line) {
    double sum = 0;
    for (int i = 1; i < line.size(); i++) {
      sum += Wgs84.distanceM(line.get(i - 1), line.get(i));
    }
    return sum;
  }

  /** Points on a line every so many metres, from the first one on. */
  static List<GeoPoint> every(List<GeoPoint> line, double stepM) {
    List<GeoPoint> points = new ArrayList<>();
    double next = 0;
    double along = 0;
    for (int i = 1; i < line.size(); i++) {
      double length = Wgs84.distanceM(line.get(i - 1), line.get(i));
      for (; next <= along + length && length > 0; next += stepM) {
        points.add(between(line.get(i - 1), line.get(i), (next - along) / length));
      }
      along += length;
    }
    return points;
  }

  /** The part of a line from one of its metres to another, a point every metre. */
  static List<GeoPoint> part(List<GeoPoint> line, double fromM, double toM) {
    List<GeoPoint> points = every(line, 1);
    int from = (int) Math.min(points.size(), Math.round(fromM));
    int to = (int) Math.min(points.size(), Math.round(toM) + 1);
    return points.subList(from, Math.max(from, to));
  }

  private static GeoPoint between(GeoPoint a, GeoPoint b, double share) {
    return GeoPoint.ofDegrees(
        a.lat() + (b.lat() - a.lat()) * share, a.lon() + (b.lon() - a.lon()) * share);
  }

  /** The share of a line's metres that lie within 3 m of another; 0 where there are none. */
  static double shareOn(List<GeoPoint> line, List<GeoPoint> other) {
    List<GeoPoint> samples = every(line, STEP_M);
    int near = 0;
    for (GeoPoint sample : samples) {
      near += isNear(sample, other) ? 1 : 0;
    }
    return samples.isEmpty() ? 0 : (double) near / samples.size();
  }

  private static boolean isNear(GeoPoint p, List<GeoPoint> line) {
    double perLat = Wgs84.distanceM(p, new GeoPoint(p.latE7() + 1_000, p.lonE7())) / 1_000;
    double perLon = Wgs84.distanceM(p, new GeoPoint(p.latE7(), p.lonE7() + 1_000)) / 1_000;
    for (int i = 1; i < line.size(); i++) {
      double ax = (line.get(i - 1).lonE7() - p.lonE7()) * perLon;
      double ay = (line.get(i - 1).latE7() - p.latE7()) * perLat;
      double dx = (line.get(i).lonE7() - p.lonE7()) * perLon - ax;
      double dy = (line.get(i).latE7() - p.latE7()) * perLat - ay;
      double length = dx * dx + dy * dy;
      double t = length > 0 ? Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length)) : 0;
      double x = ax + t * dx;
      double y = ay + t * dy;
      if (x * x + y * y <= NEAR_M * NEAR_M) {
        return true;
      }
    }
    return false;
  }
}
