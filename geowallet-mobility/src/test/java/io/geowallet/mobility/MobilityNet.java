package io.geowallet.mobility;

import io.coneix.testkit.SharedData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the scripted trips of MobilityNet: fixes of several phones, and what was truly done. */
final class MobilityNet {
  /**
   * A leg of the truth.
   *
   * @param timeline the script: {@code car-bike}, {@code car-scooter-bus}, {@code
   *     train-subway-bus-ebike}
   * @param mode as the truth calls it, for example {@code BICYCLING}
   * @param reference where the traveller was, once a second; empty where nobody knows
   */
  record TrueLeg(String timeline, String mode, long startMs, long endMs, List<Fix> reference) {
    /** Length of the reference from a time on. */
    long referenceMm(long fromMs) {
      List<Fix> seen = reference.stream().filter(f -> f.timeMs() >= fromMs).toList();
      long sum = 0;
      for (int i = 1; i < seen.size(); i++) {
        sum += Place.of(seen.get(i - 1)).distanceMm(Place.of(seen.get(i)));
      }
      return sum;
    }

    long referenceMm() {
      return referenceMm(0);
    }

    boolean overlaps(long fromMs, long toMs) {
      return fromMs < endMs && startMs < toMs;
    }
  }

  private static final String FOLDER = "tracks/mobilitynet-";

  private MobilityNet() {}

  /** Fixes as an importer would make them: an accuracy of 0 or less is unknown. */
  static List<Fix> fixes(String file) {
    List<Fix> fixes = new ArrayList<>();
    for (String line : rows(file + "-fixes.csv.gz")) {
      String[] row = line.split(",", -1);
      Fix fix = Fix.at(Instant.parse(row[3]).toEpochMilli(), e7(row[4]), e7(row[5]));
      long dm = Math.round(Double.parseDouble(row[6]) * 10);
      fixes.add(dm <= 0 ? fix : fix.withAccuracyDm((int) dm));
    }
    return fixes;
  }

  /** The legs of a script, in order of time. */
  static List<TrueLeg> truth(String timeline, Map<String, List<Fix>> references) {
    List<TrueLeg> legs = new ArrayList<>();
    for (String line : rows("truth-trips-and-legs.csv")) {
      String[] row = line.split(",", -1);
      if (row[0].equals(timeline) && row[2].equals("leg")) {
        long start = Instant.parse(row[6]).toEpochMilli();
        long end = Instant.parse(row[7]).toEpochMilli();
        String leg = String.join(",", row[0], row[1], row[3], row[4]);
        legs.add(
            new TrueLeg(timeline, row[5], start, end, references.getOrDefault(leg, List.of())));
      }
    }
    return legs;
  }

  /** Where the traveller was, by timeline, run, trip and leg; half a second's reading. */
  static Map<String, List<Fix>> references() {
    Map<String, List<Fix>> references = new HashMap<>();
    for (String line : rows("truth-reference-trajectories.csv.gz")) {
      String[] row = line.split(",", -1);
      String leg = String.join(",", row[0], row[1], row[2], row[3]);
      Fix here = Fix.at(Instant.parse(row[4]).toEpochMilli(), e7(row[5]), e7(row[6]));
      references.computeIfAbsent(leg, k -> new ArrayList<>()).add(here);
    }
    return references;
  }

  private static List<String> rows(String name) {
    List<String> lines = SharedData.lines(FOLDER + name);
    return lines.subList(1, lines.size());
  }

  private static int e7(String degrees) {
    return (int) Math.round(Double.parseDouble(degrees) * 1e7);
  }
}
