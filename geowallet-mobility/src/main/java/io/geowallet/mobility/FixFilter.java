package io.geowallet.mobility;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes out fixes that say nothing about where the phone was: those that call themselves vague, all
 * but the best of those of one millisecond, outliers (see {@link Outliers}), and places that were
 * repeated after they had been left ({@link Repeats}). What is left is unchanged; nothing is moved.
 */
final class FixFilter {
  /** A fix that is vaguer than this comes from a cell tower, and can be kilometres off [dm]. */
  static final int MAX_ACCURACY_DM = 1_500;

  /** One that is this vague [dm] is used where there is nothing better. */
  private static final int MAX_LONE_ACCURACY_DM = 2_000;

  /** Namely for so long [ms]. */
  private static final long LONE_MS = 60_000;

  private FixFilter() {}

  /** Whether a fix is never used. */
  static boolean isUseless(Fix fix) {
    return fix.accuracyDm().orElse(0) > MAX_LONE_ACCURACY_DM;
  }

  /** The fixes that are worth using, out of fixes in rising order. */
  static Track clean(List<Fix> fixes) {
    return Repeats.without(Outliers.without(new Track(oneForEachTime(usable(fixes)))));
  }

  /** The sharp ones, and of the others those that have no sharp one near in time. */
  private static List<Fix> usable(List<Fix> fixes) {
    List<Fix> usable = new ArrayList<>(fixes.size());
    long lastSharpMs = Long.MIN_VALUE / 2;
    for (Fix fix : fixes) {
      int dm = fix.accuracyDm().orElse(0);
      if (dm <= MAX_ACCURACY_DM) {
        dropVague(usable, fix.timeMs());
        lastSharpMs = fix.timeMs();
        usable.add(fix);
      } else if (dm <= MAX_LONE_ACCURACY_DM && fix.timeMs() - lastSharpMs > LONE_MS) {
        usable.add(fix);
      }
    }
    return usable;
  }

  private static void dropVague(List<Fix> usable, long sharpMs) {
    int last = usable.size() - 1;
    while (last >= 0
        && sharpMs - usable.get(last).timeMs() <= LONE_MS
        && usable.get(last).accuracyDm().orElse(0) > MAX_ACCURACY_DM) {
      usable.remove(last--);
    }
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
