package io.geowallet.wallet.typed;

import io.geowallet.mobility.Mode;
import io.geowallet.programs.note.TripNote;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;

/**
 * A trip as it is typed in, field by field.
 *
 * @param date the local date on which it began
 * @param begin local time, for example {@code 09:00}
 * @param end local time; before {@code begin} it is that of the next day, and never the same
 * @param from where it began
 * @param to where it ended
 * @param km kilometres with at most one decimal, with a point or a comma
 * @param purpose what for; may be empty
 * @param mode a word such as {@code car}
 */
public record TypedTripForm(
    LocalDate date,
    String begin,
    String end,
    String from,
    String to,
    String km,
    String purpose,
    String mode) {
  private static final BigDecimal HM_PER_KM = BigDecimal.TEN;

  /**
   * The trip.
   *
   * @throws UnusableTrip with the field that cannot be used
   */
  public TypedTrip read(ZoneId zone) {
    LocalTime first = time("begin", begin);
    LocalTime last = time("end", end);
    if (last.equals(first)) {
      // A slip, far more likely than a trip of a day and a night to the minute.
      throw new UnusableTrip("end", "another time than the begin");
    }
    LocalDate lastDate = last.isAfter(first) ? date : date.plusDays(1);
    long startMs = ms("begin", date.atTime(first), zone);
    long endMs = ms("end", lastDate.atTime(last), zone);
    if (endMs <= startMs || endMs - startMs > TripNote.MOST_MS) {
      throw new UnusableTrip("end", "a time after the begin, within a day");
    }
    TripNote note = new TripNote(startMs, endMs, means(), hm());
    return new TypedTrip(
        note, text("from", from, 1), text("to", to, 1), text("purpose", purpose, 0));
  }

  private static LocalTime time(String field, String text) {
    try {
      return LocalTime.parse(text.strip());
    } catch (DateTimeException e) {
      throw new UnusableTrip(field, "a time such as 09:00");
    }
  }

  private static long ms(String field, LocalDateTime shown, ZoneId zone) {
    return WallClock.ms(shown, zone)
        .orElseThrow(() -> new UnusableTrip(field, "a time that the clocks of that day showed"));
  }

  private Mode means() {
    for (Mode each : Mode.values()) {
      boolean named = each.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(mode);
      if (named && each != Mode.UNKNOWN) {
        return each;
      }
    }
    throw new UnusableTrip("mode", "car, motorcycle or another means of transport");
  }

  private long hm() {
    String plain = km.strip().replace(',', '.');
    if (!plain.matches("[0-9]{1,4}(\\.[0-9])?")) {
      throw new UnusableTrip("km", "kilometres such as 12 or 12.3");
    }
    long hm = new BigDecimal(plain).multiply(HM_PER_KM).setScale(0, RoundingMode.DOWN).longValue();
    if (hm < 1 || hm > TripNote.MOST_HM) {
      throw new UnusableTrip("km", "0.1 to 2000 kilometres");
    }
    return hm;
  }

  private static String text(String field, String text, int least) {
    String stripped = text.strip();
    if (stripped.length() < least || !TypedTrip.isText(stripped)) {
      String expected = least + " to " + TypedTrip.MOST_TEXT + " characters on one line";
      throw new UnusableTrip(field, expected);
    }
    return stripped;
  }
}
