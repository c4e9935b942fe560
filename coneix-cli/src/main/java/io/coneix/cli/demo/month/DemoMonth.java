package io.coneix.cli.demo.month;

import io.coneix.cli.demo.town.DemoRandom;
import io.coneix.cli.demo.town.Place;
import io.coneix.cli.demo.town.Town;
import io.geowallet.mobility.Fix;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/**
 * October 2026 of one employee, who repairs machines for a company of the town and drives an own
 * car to its customers. Immutable; the same seed gives the same month on every machine.
 */
public final class DemoMonth {
  /** The period of the demo's contract. */
  public static final YearMonth PERIOD = YearMonth.of(2026, 10);

  private static final LocalDateTime RECORDED_FROM = LocalDate.of(2026, 9, 29).atStartOfDay();
  private static final LocalDateTime RECORDED_TO = LocalDate.of(2026, 11, 1).atTime(21, 0);
  private static final Truth.Vehicle CAR = new Truth.Vehicle("car", 5, false);

  private final Town town;
  private final Travels travels;
  private final Whereabouts whereabouts;
  private final List<Fix> fixes;

  private DemoMonth(Town town, Travels travels, Whereabouts whereabouts, List<Fix> fixes) {
    this.town = town;
    this.travels = travels;
    this.whereabouts = whereabouts;
    this.fixes = List.copyOf(fixes);
  }

  /** The month of a seed; every long is one. Takes about a second. */
  public static DemoMonth generate(long seed) {
    Town town = Town.of(seed);
    Travels travels = Travels.carryOut(MonthPlan.load(), town, DemoRandom.of(seed, "travels"));
    Whereabouts whereabouts = new Whereabouts(travels.trips(), travels.rides());
    Phone phone = new Phone(whereabouts, travels.gaps(), DemoRandom.of(seed, "phone"));
    List<Fix> fixes = phone.record(recordedFromMs(), recordedToMs());
    return new DemoMonth(town, travels, whereabouts, fixes);
  }

  /** Where the month takes place. */
  public Town town() {
    return town;
  }

  /** What the phone recorded from 29 September to the evening of 1 November, in order. */
  public List<Fix> fixes() {
    return fixes;
  }

  /** All trips of that time, in order; more than those of the truth, which speaks of October. */
  public List<DemoTrip> trips() {
    return travels.trips();
  }

  /** The four silences of the phone, in order of the plan. */
  public List<Gap> gaps() {
    return travels.gaps();
  }

  /** The right answer for October. */
  public Truth truth() {
    List<DemoTrip> october =
        trips().stream()
            .filter(t -> YearMonth.from(Hours.date(t.startMs())).equals(PERIOD))
            .toList();
    return new Truth(PERIOD.toString(), CAR, october);
  }

  /** The trips of October that the holder marks private. */
  public List<DemoTrip> privateMarks() {
    return truth().trips().stream().filter(DemoTrip::isPrivate).toList();
  }

  /** Where the employee lives; the holder's secret. */
  public Place home() {
    return town.place("home");
  }

  /** The usual workplace, with the name under which the contract knows it. */
  public Place workplace() {
    return town.place("work");
  }

  /** The zone of the town and of the contract. */
  public static ZoneId zone() {
    return Hours.ZONE;
  }

  /** First instant that is recorded, in milliseconds of UTC. */
  public static long recordedFromMs() {
    return RECORDED_FROM.atZone(Hours.ZONE).toInstant().toEpochMilli();
  }

  /** First instant that is not recorded any more, in milliseconds of UTC. */
  public static long recordedToMs() {
    return RECORDED_TO.atZone(Hours.ZONE).toInstant().toEpochMilli();
  }

  /** Where the phone truly was; for judging what it recorded. */
  Motion trueMotion(long ms) {
    return whereabouts.at(ms);
  }
}
