package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.geowallet.programs.note.ModeNote;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.terms.Language;
import io.geowallet.wallet.terms.ModeText;
import io.geowallet.wallet.typed.TypedTrip;
import io.geowallet.wallet.typed.TypedTripBook;
import io.geowallet.wallet.typed.TypedTripForm;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code coneix wallet type}: a trip that no phone recorded. */
@Command(
    name = "type",
    description = {
      "Type a trip in that no phone recorded, or list those of a day.",
      "It is marked as typed, and counts only where a contract accepts that."
    })
final class WalletType extends WalletAction {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final double HM_PER_KM = 10;

  @Mixin private DayOptions day;

  @Option(names = "--begin", paramLabel = "TIME", description = "Local time, such as 09:00.")
  private String begin = "";

  @Option(
      names = "--end",
      paramLabel = "TIME",
      description = "Local time, of the next day if less.")
  private String end = "";

  @Option(names = "--from", paramLabel = "TEXT", description = "Where it began.")
  private String from = "";

  @Option(names = "--to", paramLabel = "TEXT", description = "Where it ended.")
  private String to = "";

  @Option(names = "--km", paramLabel = "KM", description = "Kilometres, such as 12.3.")
  private String km = "";

  @Option(names = "--purpose", paramLabel = "TEXT", description = "What for.")
  private String purpose = "";

  @Option(
      names = "--by",
      paramLabel = "MODE",
      defaultValue = "car",
      description = "For example car, motorcycle or bicycle (default: ${DEFAULT-VALUE}).")
  private String mode = "";

  @Option(names = "--undo", description = "Take back the trip that was typed in for --begin.")
  private boolean undo;

  @Mixin private NowOption now;

  WalletType(Environment environment) {
    super(environment);
  }

  @Override
  void check() {
    day.date(environment());
  }

  @Override
  void run(Wallet wallet) {
    ZoneId zone = day.zone(environment());
    LocalDate date = day.date(environment());
    TypedTripBook book = new TypedTripBook(wallet.holder());
    if (undo) {
      remove(book, date, zone);
      now.apply(wallet, environment().err());
    } else if (!begin.isEmpty() || !km.isEmpty()) {
      TypedTripForm form = new TypedTripForm(date, begin, end, from, to, km, purpose, mode);
      TypedTrip trip = form.read(zone);
      book.add(trip);
      print(object(trip), List.of(line(trip, zone, language())));
      now.apply(wallet, environment().err());
    } else {
      list(book, date, zone);
    }
  }

  private void remove(TypedTripBook book, LocalDate date, ZoneId zone) {
    TypedTrip gone =
        day(book, date, zone).stream()
            .filter(t -> time(t.note().startMs(), zone).equals(begin))
            .findFirst()
            .orElseThrow(
                () ->
                    new UnusableText("--begin", "that of a trip typed in on that day", "another"));
    book.remove(gone.note().startMs());
    print(Map.of("removed", true), List.of(language().pick("taken back", "repris")));
  }

  private void list(TypedTripBook book, LocalDate date, ZoneId zone) {
    List<TypedTrip> trips = day(book, date, zone);
    Set<TypedTrip> overtaken = book.overtaken(trips);
    trips.forEach(t -> print(t, overtaken.contains(t), zone));
    if (trips.isEmpty() && !wantsJson()) {
      print(Map.of(), List.of(language().pick("no typed trips", "aucun trajet saisi")));
    }
  }

  private void print(TypedTrip trip, boolean overtaken, ZoneId zone) {
    Map<String, Object> object = object(trip);
    object.put("overtaken", overtaken);
    String note =
        language()
            .pick(
                "  no longer counts: a position was recorded meanwhile",
                "  ne compte plus : une position a été enregistrée entre-temps");
    print(object, List.of(line(trip, zone, language()) + (overtaken ? note : "")));
  }

  private static List<TypedTrip> day(TypedTripBook book, LocalDate date, ZoneId zone) {
    return book.trips(
        date.atStartOfDay(zone).toInstant().toEpochMilli(),
        date.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli());
  }

  private static String time(long ms, ZoneId zone) {
    return TIME.format(Instant.ofEpochMilli(ms).atZone(zone));
  }

  private static String line(TypedTrip trip, ZoneId zone, Language language) {
    String way =
        language.pick(
            "from " + trip.from() + " to " + trip.to(), "de " + trip.from() + " à " + trip.to());
    return String.format(
        language.locale(),
        "%s-%s  %6.1f km  %s  %s%s  (%s)",
        time(trip.note().startMs(), zone),
        time(trip.note().endMs(), zone),
        trip.note().distanceHm() / HM_PER_KM,
        ModeText.of(trip.note().mode(), language),
        way,
        trip.purpose().isEmpty() ? "" : ", " + trip.purpose(),
        language.pick("typed", "saisi"));
  }

  private static Map<String, Object> object(TypedTrip trip) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("start", Instant.ofEpochMilli(trip.note().startMs()).toString());
    object.put("end", Instant.ofEpochMilli(trip.note().endMs()).toString());
    object.put("distance_hm", trip.note().distanceHm());
    object.put("mode", ModeNote.word(trip.note().mode()));
    object.put("from", trip.from());
    object.put("to", trip.to());
    object.put("purpose", trip.purpose());
    object.put("source", "typed");
    return object;
  }
}
