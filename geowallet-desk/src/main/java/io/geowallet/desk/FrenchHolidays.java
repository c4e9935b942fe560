package io.geowallet.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The public holidays of mainland France (Code du travail, L3133-1). Stateless. */
public final class FrenchHolidays {
  private static final int EASTER_MONDAY = 1;
  private static final int ASCENSION = 39;
  private static final int WHIT_MONDAY = 50;

  private FrenchHolidays() {}

  /** The eleven days of a year, ascending. */
  public static List<LocalDate> of(int year) {
    LocalDate easter = easter(year);
    return Stream.of(
            LocalDate.of(year, 1, 1),
            easter.plusDays(EASTER_MONDAY),
            LocalDate.of(year, 5, 1),
            LocalDate.of(year, 5, 8),
            easter.plusDays(ASCENSION),
            easter.plusDays(WHIT_MONDAY),
            LocalDate.of(year, 7, 14),
            LocalDate.of(year, 8, 15),
            LocalDate.of(year, 11, 1),
            LocalDate.of(year, 11, 11),
            LocalDate.of(year, 12, 25))
        .sorted()
        .distinct()
        .toList();
  }

  /** Easter Sunday by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, ch. 8). */
  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = b / 4;
    int e = b % 4;
    int f = (b + 8) / 25;
    int g = (b - f + 1) / 3;
    int h = (19 * a + b - d - g + 15) % 30;
    int i = c / 4;
    int k = c % 4;
    int l = (32 + 2 * e + 2 * i - h - k) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }
}
