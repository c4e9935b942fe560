package io.coneix.cli.demo.month;

import io.coneix.cli.demo.town.Traveller;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;

/** Reads the plan of the month; the resource's first lines describe its form. Stateless. */
final class MonthPlan {
  private static final String RESOURCE = "october-2026.plan";

  private MonthPlan() {}

  /** The plan that comes with the program. */
  static List<PlanRow> load() {
    try (InputStream in = MonthPlan.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its resource " + RESOURCE);
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource " + RESOURCE, e);
    }
  }

  /** The rows of a plan's text; empty lines and those that begin with # are left out. */
  static List<PlanRow> parse(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .map(MonthPlan::row)
        .toList();
  }

  private static PlanRow row(String line) {
    String[] word = line.split(" +", 7);
    LocalDate date = LocalDate.parse(word[0]);
    if (word[1].equals("gap")) {
      double minutes = Double.parseDouble(word[3]);
      return word[2].equals("during")
          ? new PlanRow.SilenceInTrip(date, minutes)
          : new PlanRow.Silence(date, LocalTime.parse(word[2]), minutes);
    }
    return new PlanRow.Trip(
        date,
        timing(word[1]),
        Traveller.valueOf(word[2].toUpperCase(Locale.ROOT)),
        word[3],
        word[4],
        TripKind.valueOf(word[5].toUpperCase(Locale.ROOT)),
        word.length > 6 ? word[6] : "");
  }

  private static PlanRow.Timing timing(String word) {
    return switch (word.charAt(0)) {
      case '>' -> new PlanRow.Timing.Arrive(LocalTime.parse(word.substring(1)));
      case '+' -> new PlanRow.Timing.After(Integer.parseInt(word.substring(1)));
      default -> new PlanRow.Timing.Leave(LocalTime.parse(word));
    };
  }
}
