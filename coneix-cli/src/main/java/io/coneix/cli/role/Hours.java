package io.coneix.cli.role;

/**
 * Hours of a local day in quarters.
 *
 * @param fromQuarter 0 to 95
 * @param toQuarter the quarter after the last, to 96
 */
public record Hours(int fromQuarter, int toQuarter) {
  private static final String EXPECTED = "FROM-TO in quarters of an hour, for example 08:00-19:00";

  /** Reads {@code 08:00-19:00}; the end may be 24:00. */
  public static Hours parse(String text) {
    String[] ends = text.split("-", -1);
    if (ends.length != 2) {
      throw new BadHours("--hours", EXPECTED);
    }
    Hours hours = new Hours(quarter(ends[0]), quarter(ends[1]));
    if (hours.fromQuarter >= hours.toQuarter) {
      throw new BadHours("--hours", EXPECTED);
    }
    return hours;
  }

  private static int quarter(String time) {
    if (!time.matches("([01][0-9]|2[0-3]):(00|15|30|45)|24:00")) {
      throw new BadHours("--hours", EXPECTED);
    }
    return Integer.parseInt(time.substring(0, 2)) * 4 + Integer.parseInt(time.substring(3)) / 15;
  }
}
