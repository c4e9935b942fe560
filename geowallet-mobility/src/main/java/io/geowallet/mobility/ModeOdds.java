package io.geowallet.mobility;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How likely each mode is, in whole millionths that add up to {@link #WHOLE}. Immutable.
 *
 * <p>They are what the classifier believes of a leg given its model, not a measured rate of being
 * right: {@code docs/accuracy.md} has that.
 */
public final class ModeOdds {
  /** All modes together. */
  public static final int WHOLE = 1_000_000;

  private static final List<Mode> MODES = List.of(Mode.values());

  private final int[] millionths;

  private ModeOdds(int[] millionths) {
    this.millionths = millionths;
  }

  /** One mode alone. */
  public static ModeOdds certain(Mode mode) {
    int[] millionths = new int[MODES.size()];
    millionths[mode.ordinal()] = WHOLE;
    return new ModeOdds(millionths);
  }

  /**
   * The given millionths.
   *
   * @param millionths one for each mode in the order of {@link Mode}
   * @throws IllegalArgumentException if there is another number of them, one is negative, or they
   *     do not add up to {@link #WHOLE}
   */
  public static ModeOdds of(List<Integer> millionths) {
    int[] copy = millionths.stream().mapToInt(Integer::intValue).toArray();
    if (copy.length != MODES.size()
        || Arrays.stream(copy).anyMatch(m -> m < 0)
        || Arrays.stream(copy).asLongStream().sum() != WHOLE) {
      throw new IllegalArgumentException(
          "expected " + MODES.size() + " shares that are not negative and add up to " + WHOLE);
    }
    return new ModeOdds(copy);
  }

  /**
   * Weights scaled to the whole; what rounding leaves goes to the heaviest, the first of equals.
   *
   * @param weights one for each mode, none negative, at least one positive
   */
  static ModeOdds ofWeights(double[] weights) {
    double sum = 0;
    int heaviest = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i];
      heaviest = weights[i] > weights[heaviest] ? i : heaviest;
    }
    int[] millionths = new int[weights.length];
    int rest = WHOLE;
    for (int i = 0; i < weights.length; i++) {
      millionths[i] = (int) (weights[i] / sum * WHOLE);
      rest -= millionths[i];
    }
    millionths[heaviest] += rest;
    return new ModeOdds(millionths);
  }

  /** Millionths of one mode. */
  public int of(Mode mode) {
    return millionths[mode.ordinal()];
  }

  /** All of them, in the order of {@link Mode}. */
  public List<Integer> toList() {
    return IntStream.of(millionths).boxed().toList();
  }

  /** The likeliest mode, the first of equals. */
  public Mode best() {
    int best = 0;
    for (int i = 1; i < millionths.length; i++) {
      best = millionths[i] > millionths[best] ? i : best;
    }
    return MODES.get(best);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ModeOdds odds && Arrays.equals(millionths, odds.millionths);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(millionths);
  }

  @Override
  public String toString() {
    return Arrays.toString(millionths);
  }
}
