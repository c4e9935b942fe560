package io.coneix.cli.bench.accuracy;

import io.geowallet.mobility.Fix;
import io.geowallet.mobility.Geo;
import io.geowallet.mobility.Leg;
import io.geowallet.mobility.Trip;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Distances of legs that a phone saw well, against the reference line: the sum of the legs found
 * that lie for the most part of their time in the true leg. Beside it the plain sum of good fixes
 * inside the true leg.
 *
 * <p>Asked for are whole legs. A reference that falls silent while the car still drives says
 * nothing of what comes after, so the same figures stand beside for the time from its first point
 * to its last: of what was found beyond, that part of the plain sum is left out.
 */
final class DistanceRow {
  private static final Set<String> MODES = Set.of("CAR", "BICYCLING", "E_BIKE", "ESCOOTER", "BUS");
  private static final long MIN_MM = 2_000_000;
  private static final int GOOD_DM = 500;
  private static final long DENSE_MS = 30_000;
  private static final double MIN_COVER = 0.9;
  private static final double AIM_MEDIAN = 0.012;
  private static final double AIM_P90 = 0.035;
  private static final double MEDIAN = 0.5;
  private static final double P90 = 0.9;

  private final List<Double> errors = new ArrayList<>();
  private final List<Double> spokenErrors = new ArrayList<>();
  private final Map<String, List<double[]>> byMode = new TreeMap<>();
  private final List<Map<String, Object>> legs = new ArrayList<>();

  private DistanceRow() {}

  static AccuracyRow of(List<Run> runs) {
    DistanceRow row = new DistanceRow();
    for (Run run : runs) {
      for (TrueTrip trip : run.truth()) {
        trip.legs().forEach(leg -> row.add(run, leg));
      }
    }
    List<Map<String, Object>> detail = new ArrayList<>();
    row.byMode.forEach((mode, pairs) -> detail.add(mode(mode, pairs)));
    detail.addAll(row.legs);
    return new AccuracyRow(
        "distance",
        List.of(
            Aim.atMost("median error", quantile(row.errors, MEDIAN), AIM_MEDIAN),
            Aim.atMost("p90 error", quantile(row.errors, P90), AIM_P90),
            Aim.atMost(
                "median error while the reference speaks",
                quantile(row.spokenErrors, MEDIAN),
                AIM_MEDIAN),
            Aim.atMost(
                "p90 error while the reference speaks", quantile(row.spokenErrors, P90), AIM_P90)),
        detail);
  }

  private void add(Run run, TrueLeg leg) {
    long truth = leg.lineMm();
    List<Fix> good =
        run.fixesIn(leg.startMs(), leg.endMs()).stream()
            .filter(f -> f.accuracyDm().isPresent() && f.accuracyDm().getAsInt() <= GOOD_DM)
            .toList();
    if (!MODES.contains(leg.mode()) || truth < MIN_MM || cover(leg, good) < MIN_COVER) {
      return;
    }
    double error = foundMm(run, leg, List.of()) / truth - 1;
    double spoken = foundMm(run, leg, good) / truth - 1;
    double plain = plainMm(good) / truth - 1;
    errors.add(Math.abs(error));
    spokenErrors.add(Math.abs(spoken));
    byMode
        .computeIfAbsent(leg.mode(), k -> new ArrayList<>())
        .add(new double[] {Math.abs(error), Math.abs(plain)});
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("leg", run.timeline() + " " + run.phone() + " " + run.run() + " " + leg.name());
    line.put("km", truth / 1e6);
    line.put("error", error);
    line.put("plain_sum", plain);
    line.put("error_while_reference_speaks", spoken);
    legs.add(line);
  }

  /** Those of the fixes that lie in the reference's own time. */
  private static List<Fix> spoken(TrueLeg leg, List<Fix> fixes) {
    long from = leg.line().get(0).timeMs();
    long to = leg.line().get(leg.line().size() - 1).timeMs();
    return fixes.stream().filter(f -> f.timeMs() >= from && f.timeMs() <= to).toList();
  }

  /**
   * Share of a found leg, by the plain sum of its good fixes, that lies in the reference's time.
   */
  private static double coveredShare(TrueLeg leg, Leg found, List<Fix> good) {
    List<Fix> own =
        good.stream()
            .filter(f -> f.timeMs() >= found.startMs() && f.timeMs() <= found.endMs())
            .toList();
    double all = plainMm(own);
    return all > 0 ? plainMm(spoken(leg, own)) / all : 1;
  }

  private static Map<String, Object> mode(String mode, List<double[]> pairs) {
    Map<String, Object> line = new LinkedHashMap<>();
    List<Double> ours = pairs.stream().map(p -> p[0]).toList();
    List<Double> plain = pairs.stream().map(p -> p[1]).toList();
    line.put("mode", mode);
    line.put("legs", pairs.size());
    line.put("median", quantile(ours, MEDIAN));
    line.put("p90", quantile(ours, P90));
    line.put("plain_median", quantile(plain, MEDIAN));
    line.put("plain_p90", quantile(plain, P90));
    return line;
  }

  /** Share of the leg's time between good fixes that are near each other in time. */
  private static double cover(TrueLeg leg, List<Fix> good) {
    long ms = 0;
    for (int i = 1; i < good.size(); i++) {
      long apart = good.get(i).timeMs() - good.get(i - 1).timeMs();
      ms += apart <= DENSE_MS ? apart : 0;
    }
    return (double) ms / (leg.endMs() - leg.startMs());
  }

  /**
   * All of the legs found that lie for the most part of their time in the true one.
   *
   * @param good by which what lies beyond the reference's time is left out; none to count all
   */
  private static double foundMm(Run run, TrueLeg leg, List<Fix> good) {
    double mm = 0;
    for (Trip trip : run.found()) {
      for (Leg found : trip.legs()) {
        long from = Math.max(found.startMs(), leg.startMs());
        long to = Math.min(found.endMs(), leg.endMs());
        if (2 * (to - from) > found.endMs() - found.startMs()) {
          mm += found.distanceMm() * coveredShare(leg, found, good);
        }
      }
    }
    return mm;
  }

  private static double plainMm(List<Fix> good) {
    long mm = 0;
    for (int i = 1; i < good.size(); i++) {
      Fix a = good.get(i - 1);
      Fix b = good.get(i);
      mm += Geo.distanceMm(a.latE7(), a.lonE7(), b.latE7(), b.lonE7());
    }
    return mm;
  }

  /** By linear interpolation between ranks; not a number where there is nothing. */
  static double quantile(List<Double> values, double share) {
    if (values.isEmpty()) {
      return Double.NaN;
    }
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    double rank = share * (sorted.length - 1);
    int below = (int) rank;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
  }
}
