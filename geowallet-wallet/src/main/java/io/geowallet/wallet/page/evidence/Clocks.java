package io.geowallet.wallet.page.evidence;

import io.coneix.pages.Page;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Times to the second, where they are what is proved. Stateless. */
final class Clocks {
  private Clocks() {}

  /** Hours, minutes and seconds of a time, ms since the epoch. */
  static String time(Page page, long ms) {
    return Instant.ofEpochMilli(ms)
        .atZone(page.f().zone())
        .format(DateTimeFormatter.ofPattern("HH:mm:ss", page.lang().locale()));
  }

  /** The same with its date before it. */
  static String dateTime(Page page, long ms) {
    return page.f().shortDate(page.f().day(ms)) + " " + time(page, ms);
  }
}
