package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --date DATE --zone ZONE}: a local day. */
final class DayOptions {
  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "A local date such as 2026-10-01 (default: today).")
  private @Nullable String date;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "Its time zone, for example Europe/Paris (default: this machine's).")
  private @Nullable String zone;

  ZoneId zone(Environment environment) {
    return zone(zone, environment);
  }

  /** The zone of that name; without one, this machine's. */
  static ZoneId zone(@Nullable String zone, Environment environment) {
    Optional<String> name = Optional.ofNullable(zone).or(() -> environment.variable("TZ"));
    try {
      return name.map(ZoneId::of).orElseGet(environment.clock()::getZone);
    } catch (DateTimeException e) {
      throw new UnusableText("--zone", "a time zone such as Europe/Paris", "another text");
    }
  }

  LocalDate date(Environment environment) {
    return date == null
        ? LocalDate.ofInstant(environment.clock().instant(), zone(environment))
        : parse("--date", date);
  }

  static LocalDate parse(String option, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new UnusableText(option, "a date such as 2026-10-01", "another text");
    }
  }
}
