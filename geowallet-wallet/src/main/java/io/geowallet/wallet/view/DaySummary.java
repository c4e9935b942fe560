package io.geowallet.wallet.view;

import io.geowallet.mobility.Trip;
import java.time.LocalDate;
import java.util.List;

/**
 * A local day of the record. Immutable. Times that neither trips nor standing times cover have no
 * data.
 *
 * @param date the day
 * @param trips the trips that start on it, in order of time
 * @param standing times between trips, in order, cut at midnight
 * @param recordedSlots how many of the day's slots have positions, drafts included
 * @param slots how many slots the day has: 96, and four more or fewer when clocks change
 * @param draftFromMs time of the first position that is not sealed yet, {@link Long#MAX_VALUE}
 *     where all are
 */
public record DaySummary(
    LocalDate date,
    List<DayTrip> trips,
    List<Standing> standing,
    int recordedSlots,
    int slots,
    long draftFromMs) {
  /** Copies the lists. */
  public DaySummary {
    trips = List.copyOf(trips);
    standing = List.copyOf(standing);
  }

  DaySummary with(List<DayTrip> others) {
    return new DaySummary(date, others, standing, recordedSlots, slots, draftFromMs);
  }

  /** True where nothing is known of the day. */
  public boolean isEmpty() {
    return trips.isEmpty() && standing.isEmpty() && recordedSlots == 0;
  }

  /** What was travelled on trips that start on the day. */
  public ModeSums sums() {
    return ModeSums.of(trips.stream().map(DayTrip::trip).toList());
  }

  /** True where some of it is not sealed yet. */
  public boolean hasDraft() {
    return draftFromMs != Long.MAX_VALUE;
  }

  /** True where the end of {@code trip} is not sealed yet. */
  public boolean isDraft(Trip trip) {
    return trip.endMs() >= draftFromMs;
  }
}
