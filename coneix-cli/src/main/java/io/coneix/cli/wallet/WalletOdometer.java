package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.geowallet.programs.note.OdometerNote;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.typed.OdometerBook;
import io.geowallet.wallet.typed.WallClock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code coneix wallet odometer}: what the odometer showed. */
@Command(
    name = "odometer",
    description = {
      "Say what the vehicle's odometer showed, or list what was said.",
      "Where a contract accepts typed entries, two readings in its hours of a period",
      "make one more plausibility check possible: no more recorded than driven."
    })
final class WalletOdometer extends WalletAction {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  @Mixin private DayOptions day;

  @Option(names = "--at", paramLabel = "TIME", description = "Local time, such as 09:00.")
  private @Nullable String at;

  @Option(names = "--km", paramLabel = "KM", description = "Whole kilometres, as it shows them.")
  private @Nullable Long km;

  @Mixin private NowOption now;

  WalletOdometer(Environment environment) {
    super(environment);
  }

  @Override
  void check() {
    day.date(environment());
    if ((at == null) != (km == null)) {
      throw new UnusableText("--at, --km", "both or neither", "one");
    }
    if (km != null && (km < 0 || km > OdometerNote.MOST_KM)) {
      throw new UnusableText("--km", "0 to " + OdometerNote.MOST_KM, "another number");
    }
  }

  @Override
  void run(Wallet wallet) {
    OdometerBook book = new OdometerBook(wallet.holder());
    ZoneId zone = day.zone(environment());
    if (at != null && km != null) {
      OdometerNote reading = new OdometerNote(ms(at, zone), km);
      book.add(reading);
      print(reading, zone);
      now.apply(wallet, environment().err());
      return;
    }
    List<OdometerNote> readings = book.readings();
    readings.forEach(reading -> print(reading, zone));
    if (readings.isEmpty() && !wantsJson()) {
      print(Map.of(), List.of(language().pick("no readings", "aucun relevé")));
    }
  }

  private long ms(String time, ZoneId zone) {
    LocalDateTime shown = day.date(environment()).atTime(clock(time));
    return WallClock.ms(shown, zone)
        .orElseThrow(
            () -> new UnusableText("--at", "a time that the clocks of that day showed", "none"));
  }

  private static LocalTime clock(String time) {
    try {
      return LocalTime.parse(time);
    } catch (DateTimeException e) {
      throw new UnusableText("--at", "a time such as 09:00", "another text");
    }
  }

  private void print(OdometerNote reading, ZoneId zone) {
    Instant when = Instant.ofEpochMilli(reading.atMs());
    print(
        Map.of("at", when.toString(), "km", reading.km()),
        List.of(TIME.format(when.atZone(zone)) + "  " + reading.km() + " km"));
  }
}
