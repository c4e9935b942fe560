package io.coneix.cli.wallet;

import io.geowallet.wallet.live.timetable.Hours;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads hours of days, for example {@code mon-fri 08:00-19:00}. Stateless. */
final class TimetableText {
  private static final Pattern FORM =
      Pattern.compile("([\\p{L}]+)(?:-([\\p{L}]+))?[ =]+([0-9:]+) ?- ?([0-9:]+)");
  private static final List<String> ENGLISH =
      List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final List<String> FRENCH =
      List.of("lun", "mar", "mer", "jeu", "ven", "sam", "dim");
  private static final int LETTERS = 3;

  private TimetableText() {}

  /**
   * The hours of each day that is named; of a day that is named twice the last.
   *
   * @throws UnusableText where one is no such text
   */
  static Map<DayOfWeek, Hours> read(List<String> texts) {
    Map<DayOfWeek, Hours> hours = new EnumMap<>(DayOfWeek.class);
    for (String text : texts) {
      Matcher form = FORM.matcher(text.strip());
      if (!form.matches()) {
        throw unusable("another text");
      }
      Hours typed =
          Hours.typed(form.group(3), form.group(4))
              .orElseThrow(() -> unusable("hours that do not end after they begin"));
      days(form.group(1), Optional.ofNullable(form.group(2))).forEach(d -> hours.put(d, typed));
    }
    return hours;
  }

  private static List<DayOfWeek> days(String first, Optional<String> last) {
    DayOfWeek from = day(first);
    DayOfWeek to = last.map(TimetableText::day).orElse(from);
    List<DayOfWeek> days = new ArrayList<>();
    for (DayOfWeek day = from; day != to; day = day.plus(1)) {
      days.add(day);
    }
    days.add(to);
    return days;
  }

  private static DayOfWeek day(String word) {
    String start = word.toLowerCase(Locale.ROOT).substring(0, Math.min(LETTERS, word.length()));
    int day = Math.max(ENGLISH.indexOf(start), FRENCH.indexOf(start));
    if (day < 0) {
      throw unusable("another day");
    }
    return DayOfWeek.of(day + 1);
  }

  private static UnusableText unusable(String found) {
    return new UnusableText("--set", "days and hours such as 'mon-fri 08:00-19:00'", found);
  }
}
