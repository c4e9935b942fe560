package io.coneix.cli.bench.accuracy;

import io.geowallet.mobility.Fix;
import io.geowallet.mobility.Trip;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether each scripted trip of which a phone has at least ten fixes is found by exactly one trip,
 * begun and ended in time; and which share of the trips found lies where there was none.
 */
final class TripsRow {
  private static final int MIN_FIXES = 10;
  private static final long MARGIN_MS = 180_000;
  private static final long LONG_WAIT_MS = 600_000;
  private static final double AIM_FOUND = 0.92;
  private static final double AIM_INVENTED = 0.02;

  private int trips;
  private int found;
  private int outputs;
  private int invented;
  private final Map<String, int[]> byPhone = new LinkedHashMap<>();
  private final List<Map<String, Object>> misses = new ArrayList<>();

  /**
   * A trip found, or several that only a long scripted wait parts.
   *
   * @param startMs start of the first
   * @param endMs end of the last
   */
  private record Output(long startMs, long endMs) {}

  static AccuracyRow of(List<Run> runs) {
    TripsRow row = new TripsRow();
    runs.forEach(row::add);
    List<Map<String, Object>> detail = new ArrayList<>();
    row.byPhone.forEach((phone, n) -> detail.add(phone(phone, n)));
    detail.addAll(row.misses);
    return new AccuracyRow(
        "trips",
        List.of(
            Aim.atLeast("share of trips found", (double) row.found / row.trips, AIM_FOUND),
            Aim.atMost(
                "share of outputs invented", (double) row.invented / row.outputs, AIM_INVENTED)),
        detail);
  }

  private static Map<String, Object> phone(String phone, int[] n) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("phone", phone);
    line.put("trips", n[0]);
    line.put("found", n[1]);
    return line;
  }

  private void add(Run run) {
    List<Output> joined = joined(run);
    for (TrueTrip trip : run.truth()) {
      List<Fix> inside = run.fixesIn(trip.startMs(), trip.endMs());
      if (inside.size() >= MIN_FIXES) {
        count(run, trip, inside, joined);
      }
    }
    for (Trip trip : run.found()) {
      outputs++;
      if (run.truth().stream().noneMatch(t -> t.overlaps(trip.startMs(), trip.endMs()))) {
        invented++;
        misses.add(miss(run, "invented", trip.startMs(), trip.endMs(), ""));
      }
    }
  }

  private void count(Run run, TrueTrip trip, List<Fix> inside, List<Output> joined) {
    List<Output> hits = joined.stream().filter(o -> trip.overlaps(o.startMs, o.endMs)).toList();
    int[] n = byPhone.computeIfAbsent(run.timeline() + " " + run.phone(), k -> new int[2]);
    n[0]++;
    trips++;
    if (hits.size() == 1 && isInTime(hits.get(0), trip, inside)) {
      n[1]++;
      found++;
    } else {
      long first = inside.get(0).timeMs();
      long last = inside.get(inside.size() - 1).timeMs();
      String fixes = "fixes " + Instant.ofEpochMilli(first) + ".." + Instant.ofEpochMilli(last);
      misses.add(
          miss(run, trip.name(), trip.startMs(), trip.endMs(), fixes + " outputs " + text(hits)));
    }
  }

  private static boolean isInTime(Output hit, TrueTrip trip, List<Fix> inside) {
    long first = inside.get(0).timeMs();
    long last = inside.get(inside.size() - 1).timeMs();
    return hit.startMs >= trip.startMs() - MARGIN_MS
        && hit.startMs <= first + MARGIN_MS
        && hit.endMs >= last - MARGIN_MS
        && hit.endMs <= trip.endMs() + MARGIN_MS;
  }

  private static List<Output> joined(Run run) {
    List<Output> joined = new ArrayList<>();
    for (Trip trip : run.found()) {
      int last = joined.size() - 1;
      if (last >= 0 && onlyWaited(run, joined.get(last).endMs, trip.startMs())) {
        joined.set(last, new Output(joined.get(last).startMs, trip.endMs()));
      } else {
        joined.add(new Output(trip.startMs(), trip.endMs()));
      }
    }
    return joined;
  }

  /** Whether the time between two outputs is a long scripted wait, give or take three minutes. */
  private static boolean onlyWaited(Run run, long fromMs, long toMs) {
    return run.truth().stream()
        .flatMap(t -> t.legs().stream())
        .filter(l -> l.isWait() && l.endMs() - l.startMs() >= LONG_WAIT_MS)
        .anyMatch(
            w ->
                fromMs < w.endMs()
                    && toMs > w.startMs()
                    && fromMs >= w.startMs() - MARGIN_MS
                    && toMs <= w.endMs() + MARGIN_MS);
  }

  private static String text(List<Output> outputs) {
    return outputs.stream()
        .map(o -> Instant.ofEpochMilli(o.startMs) + ".." + Instant.ofEpochMilli(o.endMs))
        .toList()
        .toString();
  }

  private static Map<String, Object> miss(
      Run run, String what, long startMs, long endMs, String why) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("missed", what);
    line.put("phone", run.timeline() + " " + run.phone() + " " + run.run());
    line.put("start", Instant.ofEpochMilli(startMs).toString());
    line.put("end", Instant.ofEpochMilli(endMs).toString());
    line.put("why", why);
    return line;
  }
}
