package io.coneix.cli.desk;

import io.coneix.cli.role.Hours;
import io.coneix.cli.role.Weekdays;
import io.coneix.contract.scope.Period;
import io.coneix.evidence.grade.Binding;
import io.coneix.evidence.grade.Grade;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.grade.TimeGrade;
import io.geowallet.desk.MileageOffer;
import io.geowallet.programs.mileage.Vehicle;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** The options of {@code desk invite} that make the terms of a mileage contract. */
final class TermsOptions {
  @Option(
      names = "--vehicle",
      paramLabel = "KIND:CV[:electric]",
      required = true,
      description = "For example car:5, motorcycle:3, moped:1, car:4:electric.")
  private String vehicle = "";

  @Option(
      names = "--period",
      paramLabel = "MONTH|DATE..DATE",
      required = true,
      description = {
        "A period with an answer of its own: 2026-10, or 2026-10-01..2026-10-31 (both included);",
        "give it once for each period."
      })
  private List<String> periods = List.of();

  @Option(
      names = "--weekdays",
      paramLabel = "DAYS",
      defaultValue = "mon-fri",
      description = "For example mon-fri or mon,wed,sat (default: ${DEFAULT-VALUE}).")
  private String weekdays = "";

  @Option(
      names = "--hours",
      paramLabel = "FROM-TO",
      defaultValue = "08:00-19:00",
      description = "Quarters of an hour of local time (default: ${DEFAULT-VALUE}).")
  private String hours = "";

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      defaultValue = "Europe/Paris",
      description = "The time zone (default: ${DEFAULT-VALUE}).")
  private String zone = "";

  @Option(
      names = "--holiday",
      paramLabel = "DATE",
      description = "A date that is left out; may be repeated.")
  private List<String> holidays = List.of();

  @Option(
      names = "--workplace",
      paramLabel = "SITE",
      description = "A registered site that is a usual workplace; may be repeated.")
  private List<String> workplaces = List.of();

  @Option(
      names = "--minimum",
      paramLabel = "TIME/BINDING/SOURCE",
      defaultValue = "live-unwitnessed/bound/wallet",
      description = {
        "The lowest grade that counts, for example imported/unbound/file",
        "(default: ${DEFAULT-VALUE})."
      })
  private String minimum = "";

  @Option(
      names = "--max-lost",
      paramLabel = "N",
      defaultValue = "100",
      description = "Most lost entries of the chain (default: ${DEFAULT-VALUE}).")
  private int maxLost;

  @Option(
      names = "--accept-simulation",
      description = "Accept simulated enclaves, which prove nothing about hardware.")
  private boolean acceptSimulation;

  MileageOffer offer() {
    Hours span = Hours.parse(hours);
    try {
      return new MileageOffer(
          vehicle(vehicle),
          workplaces,
          Weekdays.parse(weekdays),
          span.fromQuarter(),
          span.toQuarter(),
          holidays.stream().map(TermsOptions::date).sorted().distinct().toList(),
          zone,
          periods.stream().map(TermsOptions::period).toList(),
          grade(minimum),
          maxLost,
          acceptSimulation);
    } catch (IllegalArgumentException e) {
      throw new UnusableTerms("options", "values in range", "another");
    }
  }

  private static Vehicle vehicle(String text) {
    String[] parts = text.split(":", -1);
    try {
      boolean electric = parts.length == 3 && parts[2].equals("electric");
      if (parts.length == 2 || electric) {
        return new Vehicle(
            Vehicle.Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)),
            Integer.parseInt(parts[1]),
            electric);
      }
    } catch (IllegalArgumentException e) {
      throw new UnusableTerms("--vehicle", "KIND:CV[:electric], CV 1 to 99", "another text");
    }
    throw new UnusableTerms("--vehicle", "KIND:CV[:electric]", "another text");
  }

  private static Period period(String text) {
    try {
      String[] ends = text.split("\\.\\.", -1);
      if (ends.length == 2) {
        return days(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
      }
      YearMonth month = YearMonth.parse(text);
      return days(month.atDay(1), month.atEndOfMonth());
    } catch (DateTimeParseException | IllegalArgumentException e) {
      throw new UnusableTerms("--period", "a month or two dates in order", "another text");
    }
  }

  private static Period days(LocalDate first, LocalDate last) {
    return new Period((int) first.toEpochDay(), (int) last.toEpochDay() + 1);
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new UnusableTerms("--holiday", "a date such as 2026-11-11", "another text");
    }
  }

  private static Grade grade(String text) {
    List<String> parts = new ArrayList<>(List.of(text.split("/", -1)));
    try {
      if (parts.size() == 3) {
        return new Grade(
            TimeGrade.valueOf(constant(parts.get(0))),
            Binding.valueOf(constant(parts.get(1))),
            Source.valueOf(constant(parts.get(2))));
      }
    } catch (IllegalArgumentException e) {
      throw new UnusableTerms("--minimum", "TIME/BINDING/SOURCE", "another text");
    }
    throw new UnusableTerms("--minimum", "TIME/BINDING/SOURCE", "another text");
  }

  private static String constant(String label) {
    return label.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
