package io.coneix.cli.bench.accuracy;

import io.geowallet.mobility.Trip;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Phones on a table: no trip and no metre, each run and phone being a recording of its own. */
final class StationaryRow {
  private static final double MM_PER_M = 1000;

  private StationaryRow() {}

  static AccuracyRow of(List<Run> runs) {
    long trips = runs.stream().mapToLong(r -> r.found().size()).sum();
    double metres = runs.stream().mapToDouble(StationaryRow::metres).sum();
    return new AccuracyRow(
        "stationary",
        List.of(Aim.atMost("trips", trips, 0), Aim.atMost("metres", metres, 0)),
        runs.stream().map(StationaryRow::detail).toList());
  }

  private static double metres(Run run) {
    return run.found().stream().mapToLong(t -> t.distanceMm() + t.gapMm()).sum() / MM_PER_M;
  }

  private static Map<String, Object> detail(Run run) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("phone", run.phone() + " " + run.run());
    line.put("fixes", run.fixes().size());
    line.put("trips", run.found().size());
    line.put("found", run.found().stream().map(Trip::startMs).toList());
    return line;
  }
}
