package io.geowallet.wallet.page.days;

import io.geowallet.wallet.page.map.MapView;
import java.util.List;
import java.util.Optional;

/**
 * A week, a month or a year.
 *
 * @param title its name, in the page's language
 * @param empty true where nothing was recorded in it
 * @param sums of all of it
 * @param rows its days; of a year its months
 * @param blanks so many empty cells stand before the first day in a calendar that begins on Monday
 * @param colours of the chart's series, in its order
 * @param chart the chart's data as JSON
 * @param roads the sums of roads; a year has none
 * @param typed the trips that were typed in
 * @param map where its trips are shown; a year has none
 */
public record SpanView(
    String title,
    SwitchView nav,
    boolean empty,
    SumsView sums,
    List<SpanRow> rows,
    int blanks,
    List<String> colours,
    String chart,
    Optional<MapView> map,
    Optional<RoadsView> roads,
    TypedView typed,
    DropView drop) {
  /** Copies the lists. */
  public SpanView {
    rows = List.copyOf(rows);
    colours = List.copyOf(colours);
  }
}
