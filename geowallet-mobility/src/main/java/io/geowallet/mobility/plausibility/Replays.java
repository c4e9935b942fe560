package io.geowallet.mobility.plausibility;

import io.geowallet.mobility.Fix;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A stretch whose steps are those of an earlier stretch, one for one and to the last digit: the
 * same recording again, moved in time, in place or both. No two real drives are alike so far.
 */
final class Replays {
  /** So many steps in a row. */
  private static final int STEPS = 20;

  /** Of which so many go somewhere: who lies still makes many alike. */
  private static final int MOVING = STEPS / 2;

  /** About a metre [1e-7 degrees, both added]. */
  private static final int MOVED_E7 = 100;

  private Replays() {}

  /** One step between two fixes. */
  private record Step(int latE7, int lonE7) {
    boolean isMove() {
      return Math.abs(latE7) + Math.abs(lonE7) > MOVED_E7;
    }
  }

  static Outcome check(List<Fix> sorted) {
    List<Step> steps = steps(sorted);
    Map<List<Step>, Integer> seen = new HashMap<>();
    int looked = 0;
    for (int i = 0; i + STEPS <= steps.size(); i++) {
      List<Step> window = steps.subList(i, i + STEPS);
      if (window.stream().filter(Step::isMove).count() >= MOVING) {
        looked++;
        Integer first = seen.putIfAbsent(List.copyOf(window), i);
        if (first != null && i - first >= STEPS) {
          return Outcome.NOT_PASSED;
        }
      }
    }
    return looked == 0 ? Outcome.NOT_POSSIBLE : Outcome.PASSED;
  }

  private static List<Step> steps(List<Fix> sorted) {
    List<Step> steps = new ArrayList<>();
    for (int i = 1; i < sorted.size(); i++) {
      Fix a = sorted.get(i - 1);
      Fix b = sorted.get(i);
      steps.add(new Step(b.latE7() - a.latE7(), b.lonE7() - a.lonE7()));
    }
    return steps;
  }
}
