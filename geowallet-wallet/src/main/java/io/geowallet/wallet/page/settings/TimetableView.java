package io.geowallet.wallet.page.settings;

import io.geowallet.wallet.live.timetable.Hours;
import io.geowallet.wallet.live.timetable.Timetable;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The hours in which phones are listened to.
 *
 * @param active false where they are listened to at any time
 * @param days one line for each day of the week
 * @param problem true where what was typed cannot be a timetable
 */
public record TimetableView(boolean active, List<Day> days, boolean problem) {
  private static final Hours USUAL = new Hours(8 * 60, 19 * 60);

  /** Copies the list. */
  public TimetableView {
    days = List.copyOf(days);
  }

  /**
   * A day of the week.
   *
   * @param number 1 for Monday to 7
   * @param on true where it is listened to
   * @param from as a field for times has it
   * @param to as a field for times has it
   */
  public record Day(int number, boolean on, String from, String to) {
    /** The begin of its fields' names, and the end of the key of its own. */
    public String field() {
      return "day" + number;
    }
  }

  static TimetableView of(Optional<Timetable> timetable, boolean problem) {
    List<Day> days =
        Arrays.stream(DayOfWeek.values())
            .map(d -> day(d, timetable.flatMap(t -> t.on(d)), timetable.isPresent()))
            .toList();
    return new TimetableView(timetable.isPresent(), days, problem);
  }

  private static Day day(DayOfWeek day, Optional<Hours> hours, boolean active) {
    boolean weekday = day.compareTo(DayOfWeek.FRIDAY) <= 0;
    Hours shown = hours.orElse(USUAL);
    return new Day(day.getValue(), active ? hours.isPresent() : weekday, shown.from(), shown.to());
  }
}
