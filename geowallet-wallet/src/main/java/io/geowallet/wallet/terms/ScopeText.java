package io.geowallet.wallet.terms;

import io.coneix.contract.offer.RecordTerms;
import io.coneix.contract.scope.Period;
import io.coneix.contract.scope.TimeScope;
import io.coneix.contract.scope.ZoneTable;
import io.coneix.contract.scope.ZoneTable.Transition;
import io.coneix.pages.PlainText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Words when a contract looks: weekdays, hours, periods, holidays, zone. */
final class ScopeText {
  private static final List<String> DAYS_EN =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
  private static final List<String> DAYS_FR =
      List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche");
  private static final int EVERY_DAY = 127;
  private static final int LISTED_PERIODS = 3;

  private final Language language;

  ScopeText(Language language) {
    this.language = language;
  }

  List<String> lines(RecordTerms records) {
    TimeScope scope = records.scope();
    List<String> lines = new ArrayList<>();
    String zone = PlainText.of(scope.zone().zone());
    lines.add(
        language.pick("When: ", "Quand : ")
            + days(scope.weekdays())
            + language.pick(", from ", ", de ")
            + time(scope.fromQuarter())
            + language.pick(" to ", " à ")
            + time(scope.toQuarter())
            + language.pick(", local time of ", ", à l’heure du fuseau ")
            + zone
            + ".");
    if (!scope.holidays().isEmpty()) {
      lines.add(
          language.pick("Left out: ", "Sauf : ")
              + language.list(
                  scope.holidays().stream()
                      .map(day -> language.date(LocalDate.ofEpochDay(day)))
                      .toList())
              + ".");
    }
    lines.add(periods(records.periods()));
    zoneWarning(scope.zone()).ifPresent(lines::add);
    return lines;
  }

  private String days(int weekdays) {
    if (weekdays == EVERY_DAY) {
      return language.pick("every day", "tous les jours");
    }
    List<String> names = new ArrayList<>();
    for (int day = 0; day < DAYS_EN.size(); day++) {
      if ((weekdays >> day & 1) == 1) {
        names.add(language.pick(DAYS_EN.get(day), DAYS_FR.get(day)));
      }
    }
    boolean run = Integer.bitCount(weekdays / Integer.lowestOneBit(weekdays) + 1) == 1;
    if (run && names.size() > 2) {
      return names.get(0) + language.pick(" to ", " à ") + names.get(names.size() - 1);
    }
    return language.list(names);
  }

  private String time(int quarter) {
    int minute = quarter % 4 * 15;
    return String.format(Locale.ROOT, language.pick("%02d:%02d", "%d h %02d"), quarter / 4, minute);
  }

  private String periods(List<Period> periods) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < periods.size(); i++) {
      if (i < LISTED_PERIODS || i == periods.size() - 1) {
        words.add(period(periods.get(i)));
      } else if (i == LISTED_PERIODS) {
        words.add("…");
      }
    }
    String head =
        periods.size() == 1
            ? language.pick("Period: ", "Période : ")
            : periods.size() + language.pick(" periods: ", " périodes : ");
    return head + String.join(" ; ", words) + ".";
  }

  String period(Period period) {
    LocalDate first = LocalDate.ofEpochDay(period.fromDay());
    LocalDate last = LocalDate.ofEpochDay(period.toDay() - 1L);
    return first.equals(last)
        ? language.date(first)
        : language.date(first) + language.pick(" to ", " au ") + language.date(last);
  }

  /**
   * The contract's own list of clock changes counts (THREATS, T33). Where this device knows others,
   * its owner is told: hours would be counted by another clock than the one on the wall.
   */
  private Optional<String> zoneWarning(ZoneTable zone) {
    String name = PlainText.of(zone.zone());
    try {
      ZoneId known = ZoneId.of(zone.zone());
      for (Transition transition : zone.transitions()) {
        Instant at = Instant.ofEpochSecond(transition.atSec());
        ZoneOffset offset = known.getRules().getOffset(at);
        if (offset.getTotalSeconds() != transition.offsetSec()) {
          return Optional.of(
              language.pick(
                  "Careful: the offer changes the clocks of "
                      + name
                      + " otherwise than this device knows, from "
                      + language.date(LocalDate.ofInstant(at, ZoneOffset.UTC))
                      + " on.",
                  "Attention : l'offre change l'heure de "
                      + name
                      + " autrement que cet appareil ne la connaît, à partir du "
                      + language.date(LocalDate.ofInstant(at, ZoneOffset.UTC))
                      + "."));
        }
      }
      return Optional.empty();
    } catch (DateTimeException e) {
      return Optional.of(
          language.pick(
              "Careful: this device does not know the time zone " + name + ".",
              "Attention : cet appareil ne connaît pas le fuseau horaire " + name + "."));
    }
  }
}
