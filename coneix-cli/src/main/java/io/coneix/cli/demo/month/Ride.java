package io.coneix.cli.demo.month;

import io.coneix.cli.demo.town.DemoRandom;
import io.coneix.cli.demo.town.GeoPoint;
import io.coneix.cli.demo.town.RoadGraph;
import io.coneix.cli.demo.town.Router;
import io.coneix.cli.demo.town.Traveller;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A trip as it was driven: where the traveller is at each moment from departure to arrival.
 * Immutable.
 *
 * <p>The timetable comes from the wished pace by two passes that keep to the traveller's braking
 * and acceleration, v2 = u2 + 2 a s between two samples.
 */
public final class Ride {
  /** Keeps the time finite where two halts lie next to each other [m/s]. */
  private static final double CRAWL_MPS = 0.5;

  private final Line line;
  private final Samples samples;
  private final double[] arrivalS;

  private Ride(Line line, Samples samples, double[] arrivalS) {
    this.line = line;
    this.samples = samples;
    this.arrivalS = arrivalS;
  }

  /** Travels the quickest way between two vertices that differ. */
  public static Ride along(
      RoadGraph graph, Traveller traveller, int from, int to, DemoRandom random) {
    List<RoadGraph.Edge> route = new Router(graph).route(traveller, from, to);
    List<GeoPoint> points = new ArrayList<>(List.of(graph.at(from)));
    route.forEach(e -> points.add(graph.at(e.to())));
    Line line = new Line(points);
    Samples samples = Pace.of(graph, route, line, traveller, random);
    keepToPhysics(samples, traveller);
    return new Ride(line, samples, timetable(samples));
  }

  private static void keepToPhysics(Samples s, Traveller traveller) {
    for (int i = s.size() - 2; i >= 0; i--) {
      s.cap(i, reachable(s.speedMps(i + 1), traveller.brakingMps2(), gap(s, i)));
    }
    for (int i = 1; i < s.size(); i++) {
      s.cap(i, reachable(s.speedMps(i - 1), traveller.accelerationMps2(), gap(s, i - 1)));
    }
  }

  private static double reachable(double speed, double acceleration, double metres) {
    return Math.sqrt(speed * speed + 2 * acceleration * metres);
  }

  private static double gap(Samples s, int i) {
    return s.alongM(i + 1) - s.alongM(i);
  }

  /** Seconds from departure to the arrival at each sample. */
  private static double[] timetable(Samples s) {
    double[] arrival = new double[s.size()];
    for (int i = 0; i + 1 < s.size(); i++) {
      double mean = Math.max(CRAWL_MPS, (s.speedMps(i) + s.speedMps(i + 1)) / 2);
      arrival[i + 1] = arrival[i] + s.haltS(i) + gap(s, i) / mean;
    }
    return arrival;
  }

  /** From departure to arrival, rounded up to whole milliseconds. */
  public long durationMs() {
    return (long) Math.ceil(arrivalS[arrivalS.length - 1] * 1_000);
  }

  /** Length of the driven line on the ground. */
  public long distanceMm() {
    return Math.round(line.lengthM() * 1_000);
  }

  /** Where the traveller is {@code seconds} after departure. */
  public Motion after(double seconds) {
    int found = Arrays.binarySearch(arrivalS, seconds);
    int i = Math.min(found >= 0 ? found : -found - 2, arrivalS.length - 2);
    double moving = seconds - arrivalS[i] - samples.haltS(i);
    if (moving <= 0) {
      return motion(samples.alongM(i), samples.haltS(i) > 0 ? 0 : samples.speedMps(i));
    }
    double share = Math.min(1, moving / (arrivalS[i + 1] - arrivalS[i] - samples.haltS(i)));
    double from = samples.speedMps(i);
    double speed = from + (samples.speedMps(i + 1) - from) * share;
    return motion(samples.alongM(i) + gap(samples, i) * share, speed);
  }

  private Motion motion(double along, double speedMps) {
    Line.Heading at = line.after(along);
    return new Motion(at.lat(), at.lon(), speedMps, at.bearingDeg(), true);
  }
}
