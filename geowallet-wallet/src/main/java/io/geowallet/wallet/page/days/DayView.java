package io.geowallet.wallet.page.days;

import io.geowallet.wallet.page.days.TimelineItem.LegItem;
import io.geowallet.wallet.page.map.MapView;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A day.
 *
 * @param title the date in words
 * @param empty true where nothing is known of it
 * @param draft true where some of it is not sealed yet
 * @param waiting true where some of it waits for the next sealed quarter of an hour
 * @param roads what is known of the roads of its trips
 * @param removed true where the positions behind its trips were removed from this computer
 * @param unused how many positions a better recording of the same time contradicts
 * @param typed the trips that were typed in
 * @param notice what the last tap on a trip's switch has done
 * @param corrected the leg of which the last tap has named the mode, or taken the name back
 */
public record DayView(
    LocalDate date,
    String title,
    SwitchView nav,
    boolean empty,
    boolean draft,
    boolean waiting,
    SumsView sums,
    DayBar bar,
    List<TimelineItem> items,
    MapView map,
    RoadsView roads,
    boolean removed,
    int unused,
    TypedView typed,
    DropView drop,
    Optional<Notice> notice,
    Optional<LegItem> corrected) {
  /**
   * What a tap on a trip's switch has done.
   *
   * @param number the trip
   * @param startMs its begin, by which it is known
   * @param marked how it stands now
   * @param lostMm whole millimetres of neighbouring drives that the mark takes away too
   * @param undo the name by which the tap is taken back
   */
  public record Notice(int number, long startMs, Marked marked, long lostMm, String undo) {}

  /**
   * How much of a trip is withheld.
   *
   * @param tag its name in the words of pages
   * @param slots so many quarters of an hour
   */
  public record Marked(String tag, int slots) {
    /**
     * Of the trip's slots and those of them that are withheld.
     *
     * @param opened true where the trip has just been made business: what is withheld then is so
     *     for others
     */
    static Marked of(int slots, int withheld, boolean opened) {
      if (withheld == 0) {
        return new Marked("business", 0);
      }
      if (withheld < slots) {
        return new Marked("partly", withheld);
      }
      return new Marked(opened ? "stays" : "private", withheld);
    }

    /** True where nothing of the trip is handed over. */
    public boolean isPrivate() {
      return tag.equals("private") || tag.equals("stays");
    }
  }

  /** The leg that begins at a time, as it is shown here. */
  Optional<LegItem> leg(long startMs) {
    return items.stream()
        .flatMap(item -> item.trip().stream())
        .flatMap(trip -> trip.legs().stream())
        .filter(leg -> leg.startMs() == startMs)
        .findFirst();
  }

  /** The same after a word about a leg. */
  DayView afterCorrectionOf(long legStartMs) {
    return new DayView(
        date,
        title,
        nav,
        empty,
        draft,
        waiting,
        sums,
        bar,
        items,
        map,
        roads,
        removed,
        unused,
        typed,
        drop,
        notice,
        leg(legStartMs));
  }
}
