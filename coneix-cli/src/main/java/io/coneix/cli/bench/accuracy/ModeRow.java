package io.coneix.cli.bench.accuracy;

import io.geowallet.mobility.Fix;
import io.geowallet.mobility.Leg;
import io.geowallet.mobility.Mode;
import io.geowallet.mobility.Trip;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The share of seconds with the right mode, over all seconds of scripted legs that lie within 60 s
 * of a fix; a second counts once for each phone.
 */
final class ModeRow {
  private static final long SECOND_MS = 1000;
  private static final long NEAR_MS = 60_000;
  private static final double AIM = 0.84;
  private static final double AIM_FOLDED = 0.92;

  private final Map<String, Map<String, Integer>> confusion = new TreeMap<>();
  private final Map<String, int[]> byPhone = new LinkedHashMap<>();
  private int seconds;
  private int right;
  private int rightFamily;

  private ModeRow() {}

  /** Two rows: by mode, and by family of modes. */
  static List<AccuracyRow> of(List<Run> runs) {
    ModeRow row = new ModeRow();
    runs.forEach(row::add);
    List<Map<String, Object>> detail = new ArrayList<>();
    row.byPhone.forEach((phone, n) -> detail.add(line("phone", phone, n)));
    row.confusion.forEach(
        (mode, said) -> {
          Map<String, Object> line = new LinkedHashMap<>();
          line.put("mode", mode);
          line.put("seconds", said.values().stream().mapToInt(Integer::intValue).sum());
          line.put("said", Map.copyOf(said));
          detail.add(line);
        });
    double share = (double) row.right / row.seconds;
    double folded = (double) row.rightFamily / row.seconds;
    return List.of(
        new AccuracyRow("mode", List.of(Aim.atLeast("share of seconds", share, AIM)), detail),
        new AccuracyRow(
            "mode-folded",
            List.of(Aim.atLeast("share of seconds", folded, AIM_FOLDED)),
            row.byPhone.entrySet().stream().map(e -> folded(e.getKey(), e.getValue())).toList()));
  }

  private static Map<String, Object> line(String key, String name, int[] n) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put(key, name);
    line.put("seconds", n[0]);
    line.put("share", (double) n[1] / n[0]);
    return line;
  }

  private static Map<String, Object> folded(String phone, int[] n) {
    return line("phone", phone, new int[] {n[0], n[2]});
  }

  private void add(Run run) {
    for (TrueTrip trip : run.truth()) {
      for (TrueLeg leg : trip.legs()) {
        TrueModes.of(leg).ifPresent(mode -> add(run, leg, mode));
      }
    }
  }

  private void add(Run run, TrueLeg leg, Mode mode) {
    List<Fix> fixes = run.fixesIn(leg.startMs() - NEAR_MS, leg.endMs() + NEAR_MS);
    int[] phone = byPhone.computeIfAbsent(run.timeline() + " " + run.phone(), k -> new int[3]);
    int next = 0;
    long first = (leg.startMs() + SECOND_MS - 1) / SECOND_MS * SECOND_MS;
    for (long t = first; t < leg.endMs(); t += SECOND_MS) {
      while (next < fixes.size() && fixes.get(next).timeMs() < t - NEAR_MS) {
        next++;
      }
      if (next < fixes.size() && fixes.get(next).timeMs() <= t + NEAR_MS) {
        Mode said = said(run, t);
        count(phone, mode, said);
      }
    }
  }

  private void count(int[] phone, Mode mode, Mode said) {
    boolean same = said == mode;
    boolean sameFamily = TrueModes.family(said).equals(TrueModes.family(mode));
    seconds++;
    right += same ? 1 : 0;
    rightFamily += sameFamily ? 1 : 0;
    phone[0]++;
    phone[1] += same ? 1 : 0;
    phone[2] += sameFamily ? 1 : 0;
    confusion
        .computeIfAbsent(mode.name(), k -> new TreeMap<>())
        .merge(said.name(), 1, Integer::sum);
  }

  private static Mode said(Run run, long timeMs) {
    for (Trip trip : run.found()) {
      for (Leg leg : trip.legs()) {
        if (leg.startMs() <= timeMs && timeMs < leg.endMs()) {
          return leg.mode();
        }
      }
    }
    return Mode.UNKNOWN;
  }
}
