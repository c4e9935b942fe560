package io.geowallet.programs.mileage;

import io.geowallet.mobility.plausibility.Plausibility;
import java.util.List;

/**
 * How many of the plausibility checks that could be made were passed (THREATS, T07). A check that
 * there was too little for, or nothing to compare with, is not possible and counts in neither.
 *
 * @param passed at least 0, at most {@code possible}
 * @param possible at most {@link #MOST}
 */
public record ChecksMade(int passed, int possible) {
  /** More than there are checks, so that a further one needs no other schema. */
  public static final int MOST = 20;

  /** Refuses numbers that no checks have. */
  public ChecksMade {
    if (passed < 0 || passed > possible || possible > MOST) {
      throw new IllegalArgumentException(passed + " of " + possible + " checks");
    }
  }

  static ChecksMade of(Plausibility plausibility) {
    return new ChecksMade(plausibility.passed(), plausibility.possible());
  }

  List<Long> toValues() {
    return List.of((long) passed, (long) possible);
  }
}
