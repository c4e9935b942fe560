package io.geowallet.mobility;

import java.util.List;

/**
 * Movement from one stop to the next.
 *
 * @param startMs time of the last fix at the place of departure, or of the first fix there is
 * @param endMs time of the first fix at the place of arrival, or of the last fix there is
 * @param start where it begins
 * @param end where it ends
 * @param legs its parts in order of time, at least one
 * @param gaps times without fixes in which the place changed, in order of time; they may begin
 *     before {@code startMs} (a phone that woke late) or end after {@code endMs}
 * @param cutAtStart whether movement was under way when the opened time began
 * @param cutAtEnd whether movement was under way when the opened time ended
 */
public record Trip(
    long startMs,
    long endMs,
    Place start,
    Place end,
    List<Leg> legs,
    List<Gap> gaps,
    boolean cutAtStart,
    boolean cutAtEnd) {
  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if the end is before the start, or there is no leg
   */
  public Trip {
    legs = List.copyOf(legs);
    gaps = List.copyOf(gaps);
    if (startMs > endMs || legs.isEmpty()) {
      throw new IllegalArgumentException(
          "a trip must have a leg and must not end before its start");
    }
  }

  /** The same trip with other legs. */
  public Trip withLegs(List<Leg> others) {
    return new Trip(startMs, endMs, start, end, others, gaps, cutAtStart, cutAtEnd);
  }

  /** Length of all legs in whole millimetres, without the gaps of {@link #gapMm}. */
  public long distanceMm() {
    return legs.stream().mapToLong(Leg::distanceMm).sum();
  }

  /** Straight lines in whole millimetres of the gaps that no distance counts. */
  public long gapMm() {
    return legs.stream().mapToLong(Leg::gapMm).sum();
  }

  /** How many gaps no distance counts. */
  public int uncountedGaps() {
    return (int) gaps.stream().filter(gap -> !gap.isCounted() || isGapOnly()).count();
  }

  /** Whether no fix was seen on the way. */
  public boolean isGapOnly() {
    return distanceMm() == 0 && !gaps.isEmpty();
  }
}
