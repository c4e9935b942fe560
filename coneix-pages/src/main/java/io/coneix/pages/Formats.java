package io.coneix.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;

/**
 * Numbers, amounts, dates and times as people of one language and zone write them. Immutable but
 * for formatters made anew for each call; thread-safe.
 */
public final class Formats {
  private static final long MM_PER_M = 1_000;
  private static final long M_PER_KM = 1_000;
  private static final long MINUTE_MS = 60_000;
  private static final long MINUTES_PER_HOUR = 60;
  private static final long KIB = 1_024;

  private final Lang lang;
  private final ZoneId zone;

  /** Formats of a language and a zone. */
  public Formats(Lang lang, ZoneId zone) {
    this.lang = lang;
    this.zone = zone;
  }

  /** The zone of all times. */
  public ZoneId zone() {
    return zone;
  }

  private Locale locale() {
    return lang.locale();
  }

  /** A whole number, grouped by thousands. */
  public String number(long value) {
    return NumberFormat.getIntegerInstance(locale()).format(value);
  }

  /** A number with so many decimals, half up. */
  public String decimal(BigDecimal value, int decimals) {
    NumberFormat format = NumberFormat.getNumberInstance(locale());
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(value);
  }

  /** Millimetres as metres below a kilometre, else as kilometres with one decimal. */
  public String distance(long mm) {
    long metres = (mm + MM_PER_M / 2) / MM_PER_M;
    if (metres < M_PER_KM) {
      return number(metres) + "\u00A0m";
    }
    return decimal(BigDecimal.valueOf(mm, 6), 1) + "\u00A0km";
  }

  /** Units of 0.1 km, the measure of statements, as kilometres with one decimal. */
  public String hm(long hectometres) {
    return decimal(BigDecimal.valueOf(hectometres, 1), 1) + "\u00A0km";
  }

  /** Cents as euros. */
  public String euros(long cents) {
    DecimalFormat format = (DecimalFormat) NumberFormat.getCurrencyInstance(locale());
    DecimalFormatSymbols symbols = format.getDecimalFormatSymbols();
    symbols.setCurrency(Currency.getInstance("EUR"));
    symbols.setCurrencySymbol("€");
    format.setDecimalFormatSymbols(symbols);
    return format.format(BigDecimal.valueOf(cents, 2));
  }

  /** A share of one as a whole per cent; all and nothing are said only where they are true. */
  public String percent(long part, long whole) {
    long share = whole == 0 ? 0 : (part * 200 + whole) / (whole * 2);
    if (part > 0 && part < whole) {
      share = Math.min(99, Math.max(1, share));
    }
    return NumberFormat.getPercentInstance(locale()).format(BigDecimal.valueOf(share, 2));
  }

  /** Bytes with a unit of 1,024. */
  public String bytes(long bytes) {
    String unit = lang == Lang.FR ? "o" : "B";
    String[] prefixes = {"", "Ki", "Mi", "Gi", "Ti"};
    int power = 0;
    BigDecimal value = BigDecimal.valueOf(bytes);
    while (power < prefixes.length - 1 && value.compareTo(BigDecimal.valueOf(KIB)) >= 0) {
      value = value.divide(BigDecimal.valueOf(KIB), 3, RoundingMode.HALF_UP);
      power++;
    }
    return decimal(value, power == 0 ? 0 : 1) + "\u00A0" + prefixes[power] + unit;
  }

  /** A span of milliseconds as hours and minutes. */
  public String duration(long ms) {
    long minutes = (ms + MINUTE_MS / 2) / MINUTE_MS;
    long hours = minutes / MINUTES_PER_HOUR;
    String rest = (minutes % MINUTES_PER_HOUR) + "\u00A0min";
    return hours == 0 ? rest : number(hours) + "\u00A0h\u00A0" + rest;
  }

  /** The local date of a time, ms since the epoch. */
  public LocalDate day(long ms) {
    return at(ms).toLocalDate();
  }

  private ZonedDateTime at(long ms) {
    return Instant.ofEpochMilli(ms).atZone(zone);
  }

  /** Hours and minutes of a time, ms since the epoch. */
  public String time(long ms) {
    return at(ms).format(DateTimeFormatter.ofPattern("HH:mm", locale()));
  }

  /** Date, hours and minutes of a time, ms since the epoch. */
  public String dateTime(long ms) {
    return shortDate(day(ms)) + " " + time(ms);
  }

  /** A date in words with its weekday. */
  public String longDate(LocalDate day) {
    return first(day, day.format(DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", locale())));
  }

  /** A date in words. */
  public String date(LocalDate day) {
    return first(day, day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", locale())));
  }

  /** A date in digits: {@code 31/10/2026}. */
  public String shortDate(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern("dd/MM/yyyy", locale()));
  }

  /** Weekday and day of the month. */
  public String weekday(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern("EEE d", locale()));
  }

  /** A month with its year. */
  public String month(YearMonth month) {
    return month.format(DateTimeFormatter.ofPattern("MMMM yyyy", locale()));
  }

  // French writes the first of a month as an ordinal.
  private String first(LocalDate day, String text) {
    return lang == Lang.FR && day.getDayOfMonth() == 1 ? text.replaceFirst("\\b1 ", "1er ") : text;
  }
}
