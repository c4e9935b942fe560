package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.live.timetable.Hours;
import io.geowallet.wallet.live.timetable.Timetable;
import io.geowallet.wallet.live.timetable.TimetableBook;
import io.geowallet.wallet.terms.Language;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code coneix wallet timetable}: the hours in which phones are listened to. */
@Command(
    name = "timetable",
    description = {
      "Show or set the hours in which phones are listened to. What they recorded outside of them",
      "is thrown away unread, and no record says why there is nothing.",
      "While 'wallet open' runs, its page of settings has the same."
    })
final class WalletTimetable extends WalletAction {
  @ArgGroup private Change change = new Change();

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "Whose clock counts, for example Europe/Paris (default: this machine's).")
  private @Nullable String zone;

  /** What is to be done; neither shows how it is. */
  static final class Change {
    @Option(
        names = "--set",
        paramLabel = "HOURS",
        description = {
          "Days and hours such as 'mon-fri 08:00-19:00'; several times for several. Days that are",
          "not named are free."
        })
    private List<String> hours = new ArrayList<>();

    @Option(names = "--off", description = "Listen at any time again.")
    private boolean off;
  }

  WalletTimetable(Environment environment) {
    super(environment);
  }

  @Override
  void check() {
    TimetableText.read(change.hours);
    zone();
  }

  private ZoneId zone() {
    try {
      return Optional.ofNullable(zone)
          .or(() -> environment().variable("TZ"))
          .map(ZoneId::of)
          .orElseGet(() -> environment().clock().getZone());
    } catch (DateTimeException e) {
      throw new UnusableText("--zone", "a time zone such as Europe/Paris", "another text");
    }
  }

  @Override
  void run(Wallet wallet) {
    TimetableBook book = new TimetableBook(wallet.holder().context().store());
    if (change.off) {
      book.clear();
    } else if (!change.hours.isEmpty()) {
      book.set(new Timetable(zone(), TimetableText.read(change.hours)));
    }
    Optional<Timetable> now = book.get();
    print(object(now), now.map(this::lines).orElseGet(this::always));
  }

  private List<String> always() {
    return List.of(
        language()
            .pick("phones are listened to at any time", "les téléphones sont toujours reçus"));
  }

  private List<String> lines(Timetable timetable) {
    List<String> lines = new ArrayList<>();
    Locale locale = language() == Language.FR ? Locale.FRENCH : Locale.ENGLISH;
    for (DayOfWeek day : DayOfWeek.values()) {
      Optional<Hours> hours = timetable.on(day);
      lines.add(
          String.format(
              Locale.ROOT,
              "%-9s  %s",
              day.getDisplayName(TextStyle.FULL, locale),
              hours.map(h -> h.from() + "-" + end(h)).orElse(language().pick("free", "libre"))));
    }
    lines.add(timetable.zone().getId());
    return lines;
  }

  /** Midnight as an end is the day's own. */
  private static String end(Hours hours) {
    return hours.toMinute() == Hours.DAY ? "24:00" : hours.to();
  }

  private static Map<String, ?> object(Optional<Timetable> timetable) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("timetable", timetable.isPresent());
    timetable.ifPresent(
        t -> {
          Map<String, Object> days = new LinkedHashMap<>();
          for (DayOfWeek day : DayOfWeek.values()) {
            t.on(day)
                .ifPresent(
                    h -> days.put(day.name().toLowerCase(Locale.ROOT), h.from() + "-" + end(h)));
          }
          object.put("zone", t.zone().getId());
          object.put("hours", days);
        });
    return object;
  }
}
