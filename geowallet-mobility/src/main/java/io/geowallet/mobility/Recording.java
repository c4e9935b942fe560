package io.geowallet.mobility;

import java.util.Comparator;
import java.util.List;

/**
 * What one source recorded in one span of time.
 *
 * @param rank how good the source is: 0 is the best
 * @param span the caller's number of the span; recordings of one number are of one time
 * @param fixes in natural order
 */
public record Recording(int rank, long span, List<Fix> fixes) {
  /** The better source first; in one span the one with more fixes, then that of lesser fixes. */
  static final Comparator<Recording> ORDER =
      Comparator.comparingInt(Recording::rank)
          .thenComparingLong(Recording::span)
          .thenComparing(r -> -r.fixes.size())
          .thenComparing(Recording::fixes, Recording::compare);

  /** Puts the fixes into natural order. */
  public Recording {
    fixes = Fix.sorted(fixes);
  }

  private static int compare(List<Fix> a, List<Fix> b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      int order = a.get(i).compareTo(b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.size(), b.size());
  }
}
