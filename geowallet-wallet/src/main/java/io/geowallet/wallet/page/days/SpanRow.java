package io.geowallet.wallet.page.days;

import io.geowallet.wallet.view.ModeSums;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A day, or a month, of a longer span.
 *
 * @param date the day, or the month's first
 * @param path its page
 * @param sums what was travelled
 * @param recordedSlots quarters of an hour with positions
 * @param slots quarters of an hour that have passed since the record began
 * @param future true where it is to come
 * @param today true where it holds today
 * @param share of the longest row's distance, 0 to 1
 */
public record SpanRow(
    LocalDate date,
    String path,
    ModeSums sums,
    long recordedSlots,
    long slots,
    boolean future,
    boolean today,
    double share) {
  /** A piece of the row's bar, in per cent of the longest. */
  public record Piece(String colour, String x, String width) {}

  /** True where nothing was recorded. */
  public boolean empty() {
    return recordedSlots == 0;
  }

  /** The row's bar by colour. */
  public List<Piece> bar() {
    List<Piece> pieces = new ArrayList<>();
    double x = 0;
    long all = Math.max(1, sums.mm());
    for (String colour : Modes.COLOURS) {
      double width = 100.0 * share * Modes.mm(sums, colour) / all;
      if (width > 0) {
        pieces.add(new Piece(colour, percent(x), percent(width)));
        x += width;
      }
    }
    return pieces;
  }

  private static String percent(double value) {
    return String.format(Locale.ROOT, "%.2f%%", value);
  }

  SpanRow withShareOf(long mostMm) {
    double of = mostMm == 0 ? 0 : (double) sums.mm() / mostMm;
    return new SpanRow(date, path, sums, recordedSlots, slots, future, today, of);
  }
}
