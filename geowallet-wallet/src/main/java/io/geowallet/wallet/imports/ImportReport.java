package io.geowallet.wallet.imports;

import io.geowallet.wallet.imports.point.Refusal;
import io.geowallet.wallet.imports.point.TrackFormat;
import java.util.List;

/**
 * What an import made of a file. {@code read} is the sum of {@code kept}, {@code duplicates} and
 * {@code refused}. Immutable.
 *
 * @param format what the file is
 * @param packed whether it was packed by gzip or ZIP
 * @param read positions that were looked at, good or bad
 * @param kept fixes that came out
 * @param duplicates fixes left out because the same fix, in every component, was there already
 * @param reversals how often a fix had an earlier time than the one before it in the file
 * @param refused how many were left out because they cannot be used
 * @param refusals the first {@link #MAX_REFUSALS} of them, in the order of the file
 * @param passedOver files of a ZIP archive that are no tracks
 */
public record ImportReport(
    TrackFormat format,
    boolean packed,
    long read,
    long kept,
    long duplicates,
    long reversals,
    long refused,
    List<Refusal> refusals,
    long passedOver) {

  /** So many refusals are listed; more are only counted. */
  public static final int MAX_REFUSALS = 1_000;

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if the numbers do not add up
   */
  public ImportReport {
    refusals = List.copyOf(refusals);
    if (read != kept + duplicates + refused || refusals.size() != Math.min(refused, MAX_REFUSALS)) {
      throw new IllegalArgumentException(
          "numbers of an import do not add up: read " + read + ", kept " + kept);
    }
  }
}
