package io.coneix.cli.role;

import java.util.List;

/** Weekdays as bits: bit 0 is Monday. */
public final class Weekdays {
  private static final List<String> NAMES =
      List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  private Weekdays() {}

  /** Reads {@code mon-fri}, {@code mon,wed,sat}, or {@code every-day}. */
  public static int parse(String text) {
    if (text.equals("every-day")) {
      return 127;
    }
    int bits = 0;
    for (String part : text.split(",", -1)) {
      String[] ends = part.split("-", -1);
      int first = index(ends[0]);
      int last = index(ends[ends.length - 1]);
      if (ends.length > 2 || last < first) {
        throw bad();
      }
      for (int day = first; day <= last; day++) {
        bits |= 1 << day;
      }
    }
    return bits;
  }

  private static int index(String name) {
    int index = NAMES.indexOf(name);
    if (index < 0) {
      throw bad();
    }
    return index;
  }

  private static BadHours bad() {
    return new BadHours("--weekdays", "for example mon-fri, mon,wed,sat or every-day");
  }
}
