package io.geowallet.wallet.page.days;

import io.geowallet.mobility.Gap;
import io.geowallet.wallet.view.LocalDay;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A day as a horizontal bar: an SVG whose widths are per cent of the day, 23 to 25 hours long.
 *
 * @param pieces from left to right; later ones lie on earlier ones
 * @param hours where the hours are written
 */
public record DayBar(List<Piece> pieces, List<Hour> hours) {
  private static final int HOURS_BETWEEN = 6;

  /**
   * A piece of the bar.
   *
   * @param x its left edge, in per cent
   * @param width in per cent
   * @param look the name of a class: a mode's colour, {@code gap}, {@code stay}, {@code silent},
   *     {@code paused} or {@code nothing}
   */
  public record Piece(String x, String width, String look, boolean isPrivate) {}

  /** A written hour. */
  public record Hour(String x, int hour) {}

  /** Copies the lists. */
  public DayBar {
    pieces = List.copyOf(pieces);
    hours = List.copyOf(hours);
  }

  static DayBar of(LocalDay day, List<TimelineItem> items) {
    List<Piece> pieces = new ArrayList<>();
    for (TimelineItem item : items) {
      if (item.trip().isEmpty()) {
        String look = item.kind().name().toLowerCase(Locale.ROOT);
        add(pieces, day, item.startMs(), item.endMs(), look, false);
      } else {
        addTrip(pieces, day, item.trip().get());
      }
    }
    return new DayBar(pieces, hours(day));
  }

  private static void addTrip(List<Piece> pieces, LocalDay day, TimelineItem.TripItem trip) {
    for (TimelineItem.LegItem leg : trip.legs()) {
      add(pieces, day, leg.startMs(), leg.endMs(), leg.colour(), trip.isPrivate());
    }
    for (Gap gap : trip.gaps()) {
      add(pieces, day, gap.startMs(), gap.endMs(), "gap", false);
    }
  }

  private static void add(
      List<Piece> pieces, LocalDay day, long startMs, long endMs, String look, boolean isPrivate) {
    long from = Math.max(startMs, day.startMs());
    long to = Math.min(endMs, day.endMs());
    if (to > from) {
      pieces.add(
          new Piece(percent(from - day.startMs(), day), percent(to - from, day), look, isPrivate));
    }
  }

  private static String percent(long ms, LocalDay day) {
    return String.format(Locale.ROOT, "%.3f%%", 100.0 * ms / (day.endMs() - day.startMs()));
  }

  private static List<Hour> hours(LocalDay day) {
    List<Hour> hours = new ArrayList<>();
    for (int hour = HOURS_BETWEEN; hour < 24; hour += HOURS_BETWEEN) {
      ZonedDateTime at = day.date().atTime(hour, 0).atZone(day.zone());
      long ms = Instant.from(at).toEpochMilli();
      hours.add(new Hour(percent(ms - day.startMs(), day), hour));
    }
    return hours;
  }
}
