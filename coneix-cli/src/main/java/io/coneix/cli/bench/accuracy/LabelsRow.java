package io.coneix.cli.bench.accuracy;

import io.coneix.cli.bench.accuracy.EMission.Label;
import io.geowallet.mobility.Fix;
import io.geowallet.mobility.Leg;
import io.geowallet.mobility.Mode;
import io.geowallet.mobility.TimeSpan;
import io.geowallet.mobility.Trip;
import io.geowallet.mobility.TripFinder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A day with the person's own labels. A label's mode is compared with the mode of the longest way
 * found in its span of time. Where the person changed their mind, each of the labels of one span is
 * judged by the last: the earlier ones contradict it, and no answer can meet both.
 */
final class LabelsRow {
  private static final String DAY = "emission-shankari-2016-06-20";
  private static final double AIM = 8;

  private LabelsRow() {}

  static AccuracyRow of(Path folder) {
    List<Fix> fixes = EMission.fixes(folder.resolve(DAY + ".json.gz"));
    List<Trip> found = TripFinder.find(fixes, List.of(TimeSpan.always()));
    List<Label> labels = EMission.labels(folder.resolve(DAY + "-user-inputs.json.gz"));
    List<Map<String, Object>> detail = new ArrayList<>();
    int right = 0;
    for (Label label : labels) {
      Label last = last(label, labels);
      Mode said = main(found, label);
      boolean isRight = allowed(last.mode()).contains(said);
      right += isRight ? 1 : 0;
      detail.add(detail(label, last, said, isRight));
    }
    return new AccuracyRow(
        "labelled-day", List.of(Aim.atLeast("labels of " + labels.size(), right, AIM)), detail);
  }

  private static Map<String, Object> detail(Label label, Label last, Mode said, boolean isRight) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("start", Instant.ofEpochMilli(label.startMs()).toString());
    line.put("end", Instant.ofEpochMilli(label.endMs()).toString());
    line.put("label", label.mode());
    line.put("last_label", last.mode());
    line.put("said", said.name());
    line.put("right", isRight);
    return line;
  }

  private static Label last(Label label, List<Label> labels) {
    return labels.stream()
        .filter(l -> l.startMs() == label.startMs() && l.endMs() == label.endMs())
        .reduce(label, (a, b) -> b);
  }

  private static Mode main(List<Trip> found, Label label) {
    Map<Mode, Double> metres = new EnumMap<>(Mode.class);
    for (Trip trip : found) {
      for (Leg leg : trip.legs()) {
        long from = Math.max(leg.startMs(), label.startMs());
        long to = Math.min(leg.endMs(), label.endMs());
        if (from < to) {
          double share = (double) (to - from) / (leg.endMs() - leg.startMs());
          metres.merge(leg.mode(), share * (leg.distanceMm() + leg.gapMm()), Double::sum);
        }
      }
    }
    return metres.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(Mode.UNKNOWN);
  }

  private static Set<Mode> allowed(String label) {
    return switch (label) {
      case "walk" -> Set.of(Mode.WALK);
      case "drove_alone", "shared_ride", "taxi" -> Set.of(Mode.CAR);
      case "bus" -> Set.of(Mode.BUS);
      case "free_shuttle" -> Set.of(Mode.BUS, Mode.CAR);
      default -> Set.of();
    };
  }
}
