package io.geowallet.desk;

import io.coneix.contract.scope.Period;
import io.coneix.evidence.grade.Binding;
import io.coneix.evidence.grade.Grade;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.grade.TimeGrade;
import io.coneix.pages.PlainText;
import io.geowallet.programs.mileage.Vehicle;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;

/**
 * Reads terms of an offer as commands and forms write them. Every method throws {@link
 * UnusableTerms} with the field that its caller names. Stateless.
 */
public final class TermsText {
  /** Most characters of the company's own reference for a person. */
  public static final int MAX_REFERENCE = 80;

  private static final String VEHICLE = "KIND:CV[:electric], CV 1 to 99";
  private static final String GRADE = "TIME/BINDING/SOURCE";

  private TermsText() {}

  /**
   * The company's own reference for a person: one plain line, since it stands in contracts, tables
   * and pages (THREATS, T45).
   */
  public static String reference(String field, String text) {
    return line(field, text, MAX_REFERENCE);
  }

  /** One plain line of 1 to {@code most} characters, without space around it. */
  public static String line(String field, String text, int most) {
    String stripped = text.strip();
    if (stripped.isEmpty() || stripped.length() > most) {
      throw new UnusableTerms(field, "1 to " + most + " characters", "another length");
    }
    if (!PlainText.isPlain(stripped)) {
      throw new UnusableTerms(
          field,
          "one line of visible characters",
          "a control character, or one that changes the direction of writing");
    }
    return stripped;
  }

  /** {@code car:5}, {@code moped:1}, {@code car:4:electric}. */
  public static Vehicle vehicle(String field, String text) {
    String[] parts = text.split(":", -1);
    try {
      boolean electric = parts.length == 3 && parts[2].equals("electric");
      if (parts.length == 2 || electric) {
        return new Vehicle(
            Vehicle.Kind.valueOf(constant(parts[0])), Integer.parseInt(parts[1]), electric);
      }
    } catch (IllegalArgumentException e) {
      throw new UnusableTerms(field, VEHICLE, "another text");
    }
    throw new UnusableTerms(field, VEHICLE, "another text");
  }

  /** A month ({@code 2026-10}), or two dates of which both are included. */
  public static Period period(String field, String text) {
    try {
      String[] ends = text.split("\\.\\.", -1);
      return ends.length == 2
          ? days(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]))
          : month(YearMonth.parse(text));
    } catch (DateTimeParseException | IllegalArgumentException e) {
      throw new UnusableTerms(field, "a month or two dates in order", "another text");
    }
  }

  /** The period of a whole month. */
  public static Period month(YearMonth month) {
    return days(month.atDay(1), month.atEndOfMonth());
  }

  private static Period days(LocalDate first, LocalDate last) {
    return new Period((int) first.toEpochDay(), (int) last.toEpochDay() + 1);
  }

  /** A date such as {@code 2026-11-11} that slots reach: 1970 to 2089. */
  public static LocalDate date(String field, String text) {
    LocalDate date;
    try {
      date = LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new UnusableTerms(field, "a date such as 2026-11-11", "another text");
    }
    TermsBounds.requireReached(field, date);
    return date;
  }

  /** A grade as {@link Grade#text} writes it. */
  public static Grade grade(String field, String text) {
    List<String> parts = List.of(text.split("/", -1));
    try {
      if (parts.size() == 3) {
        return new Grade(
            TimeGrade.valueOf(constant(parts.get(0))),
            Binding.valueOf(constant(parts.get(1))),
            Source.valueOf(constant(parts.get(2))));
      }
    } catch (IllegalArgumentException e) {
      throw new UnusableTerms(field, GRADE, "another text");
    }
    throw new UnusableTerms(field, GRADE, "another text");
  }

  /** A whole number from {@code min} to {@code max}, both included. */
  public static int number(String field, String text, int min, int max) {
    try {
      int number = Integer.parseInt(text.strip());
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new UnusableTerms(field, min + " to " + max, "no whole number");
    }
    throw new UnusableTerms(field, min + " to " + max, "another number");
  }

  private static String constant(String label) {
    return label.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
