package io.geowallet.desk.book;

import java.util.Collection;

/**
 * What several statements come to. Only those whose newest check passed are counted: nobody should
 * book a sum in which one lies that must not be paid.
 *
 * @param hm distance of those counted, in units of 0.1 km
 * @param cents amount of those counted
 * @param openHm distance of those not checked or failing
 * @param openCents amount of those
 * @param open how many answers are not checked or failing
 */
public record Sums(long hm, long cents, long openHm, long openCents, int open) {
  /** The sums of nothing. */
  public static final Sums NONE = new Sums(0, 0, 0, 0, 0);

  /** The sums of {@code told}. */
  public static Sums of(Collection<Told> told) {
    return told.stream().map(Sums::of).reduce(NONE, Sums::plus);
  }

  private static Sums of(Told told) {
    if (told.answer().isEmpty()) {
      return NONE;
    }
    return told.counts()
        ? new Sums(told.hm(), told.cents(), 0, 0, 0)
        : new Sums(0, 0, told.hm(), told.cents(), 1);
  }

  /** Both together. */
  public Sums plus(Sums more) {
    return new Sums(
        hm + more.hm,
        cents + more.cents,
        openHm + more.openHm,
        openCents + more.openCents,
        open + more.open);
  }
}
