package io.geowallet.mobility;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes out fixes that say nothing about where the phone was: those that call themselves vague, all
 * but the best of those of one millisecond, and outliers (see {@link Outliers}). What is left is
 * unchanged; nothing is moved.
 */
final class FixFilter {
  /** A fix that is vaguer than this comes from a cell tower, and can be kilometres off [dm]. */
  static final int MAX_ACCURACY_DM = 1_500;

  private FixFilter() {}

  /** The fixes that are worth using, out of fixes in rising order. */
  static Track clean(List<Fix> fixes) {
    List<Fix> sharp =
        fixes.stream().filter(f -> f.accuracyDm().orElse(0) <= MAX_ACCURACY_DM).toList();
    return Outliers.without(new Track(oneForEachTime(sharp)));
  }

  private static List<Fix> oneForEachTime(List<Fix> fixes) {
    List<Fix> single = new ArrayList<>(fixes.size());
    for (Fix fix : fixes) {
      int last = single.size() - 1;
      if (last < 0 || single.get(last).timeMs() != fix.timeMs()) {
        single.add(fix);
      } else if (vagueness(fix) < vagueness(single.get(last))) {
        single.set(last, fix);
      }
    }
    return single;
  }

  /** An unknown accuracy loses against any known one. */
  private static int vagueness(Fix fix) {
    return fix.accuracyDm().orElse(Integer.MAX_VALUE);
  }
}
