package io.geowallet.wallet.page.days;

import io.geowallet.mobility.Gap;
import io.geowallet.mobility.Leg;
import io.geowallet.mobility.Mode;
import io.geowallet.wallet.road.LegRoad;
import io.geowallet.wallet.view.DayTrip;
import io.geowallet.wallet.weather.Weather;
import java.util.List;
import java.util.Optional;

/**
 * A line of a day's timeline.
 *
 * @param kind what it is
 * @param startMs its begin, cut at midnight but for trips
 * @param endMs its end
 * @param atHome true where it is a stay at the wallet's owner's home
 * @param straightMm of a gap: the least that was travelled, in whole millimetres
 * @param trip of a trip: the rest
 */
public record TimelineItem(
    Kind kind, long startMs, long endMs, boolean atHome, long straightMm, Optional<TripItem> trip) {
  private static final long MINUTE_MS = 60_000;

  /** What a line is. */
  public enum Kind {
    /** Movement that was seen. */
    TRIP,
    /** Movement that was not seen: the phone was silent, and elsewhere afterwards. */
    GAP,
    /** Standing that was seen. */
    STAY,
    /** Silence, with the same place before and after. */
    SILENT,
    /** The owner wanted nothing to be recorded. */
    PAUSED,
    /** No data. */
    NOTHING
  }

  /**
   * A trip.
   *
   * @param id as in the map's features
   * @param number its place among the day's trips
   * @param legs its legs
   * @param gaps the gaps inside
   * @param isPrivate true where all of it is withheld
   * @param partlyPrivate true where a part is, by a neighbour's mark
   * @param isDraft true where some of it is not sealed yet
   * @param isWaiting true where some of it waits for the next node
   * @param fromFile true where some of it came from a file
   * @param fromDayBefore true where it began the day before, and counts there
   * @param weather at its begin, where it is known
   */
  public record TripItem(
      String id,
      int number,
      List<LegItem> legs,
      List<Gap> gaps,
      boolean isPrivate,
      boolean partlyPrivate,
      boolean isDraft,
      boolean isWaiting,
      boolean fromFile,
      boolean fromDayBefore,
      Optional<Weather> weather) {
    /** Whole millimetres of all legs. */
    public long mm() {
      return legs.stream().mapToLong(LegItem::mm).sum();
    }

    /** The colour of the longest leg. */
    public LegItem longest() {
      LegItem longest = legs.get(0);
      for (LegItem leg : legs) {
        longest = leg.mm() > longest.mm() ? leg : longest;
      }
      return longest;
    }
  }

  /**
   * A leg of a trip.
   *
   * @param mm whole millimetres
   * @param said true where its owner named the mode
   * @param next what it was most likely if not this
   * @param others what else it may have been, the likeliest first
   * @param road what is known of its roads; empty where there are none, or not yet
   */
  public record LegItem(
      Mode mode,
      long startMs,
      long endMs,
      long mm,
      boolean said,
      Optional<Mode> next,
      List<Mode> others,
      Optional<LegRoad> road) {
    /** Copies the list. */
    public LegItem {
      others = List.copyOf(others);
    }

    LegItem on(Optional<LegRoad> roads) {
      return new LegItem(mode, startMs, endMs, mm, said, next, others, roads);
    }

    /** The name of its colour. */
    public String colour() {
      return Modes.colour(mode);
    }

    /** The name of its icon. */
    public String icon() {
      return Modes.icon(mode);
    }

    /** The key of its word. */
    public String key() {
      return Modes.key(mode);
    }
  }

  /** Milliseconds between two times as they are written, to the minute: what a reader subtracts. */
  public static long shownMs(long startMs, long endMs) {
    return (endMs / MINUTE_MS - startMs / MINUTE_MS) * MINUTE_MS;
  }

  static TimelineItem of(Kind kind, long startMs, long endMs, boolean atHome) {
    return new TimelineItem(kind, startMs, endMs, atHome, 0, Optional.empty());
  }

  static TimelineItem gap(Gap gap, long startMs, long endMs) {
    return new TimelineItem(Kind.GAP, startMs, endMs, false, gap.straightMm(), Optional.empty());
  }

  static LegItem leg(Leg leg, boolean said, Optional<Mode> next, List<Mode> others) {
    return new LegItem(
        leg.mode(),
        leg.startMs(),
        leg.endMs(),
        leg.distanceMm(),
        said,
        next,
        others,
        Optional.empty());
  }

  static List<LegItem> legs(DayTrip trip) {
    return trip.trip().legs().stream()
        .map(leg -> leg(leg, false, Optional.empty(), List.of()))
        .toList();
  }
}
