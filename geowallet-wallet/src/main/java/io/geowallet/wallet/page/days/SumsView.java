package io.geowallet.wallet.page.days;

import io.geowallet.wallet.view.DaySummary;
import io.geowallet.wallet.view.ModeSums;
import java.util.List;
import java.util.Locale;

/**
 * Sums of a span of time.
 *
 * @param sums by mode
 * @param privateMm what of it is withheld from all companies
 * @param recordedSlots quarters of an hour with positions
 * @param slots quarters of an hour that have passed since the record began
 */
public record SumsView(ModeSums sums, long privateMm, long recordedSlots, long slots) {
  /** A line of the table by mode. */
  public record Row(String colour, String icon, String key, long mm, long ms, String width) {}

  /** The rows, farthest first. */
  public List<Row> rows() {
    long most = sums.byMode().values().stream().mapToLong(ModeSums.Sum::mm).max().orElse(1);
    return sums.farthestFirst().stream()
        .filter(mode -> sums.mm(mode) > 0)
        .map(
            mode ->
                new Row(
                    Modes.colour(mode),
                    Modes.icon(mode),
                    Modes.key(mode),
                    sums.mm(mode),
                    sums.ms(mode),
                    String.format(
                        Locale.ROOT, "%.1f%%", 100.0 * sums.mm(mode) / Math.max(1, most))))
        .toList();
  }

  static SumsView of(List<DaySummary> days, long privateMm, long passedSlots) {
    ModeSums sums = ModeSums.NONE;
    long recorded = 0;
    for (DaySummary day : days) {
      sums = sums.plus(day.sums());
      recorded += day.recordedSlots();
    }
    return new SumsView(sums, privateMm, recorded, Math.max(recorded, passedSlots));
  }
}
