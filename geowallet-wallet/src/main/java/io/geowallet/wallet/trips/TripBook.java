package io.geowallet.wallet.trips;

import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotRange;
import io.coneix.evidence.slot.SlotSet;
import io.geowallet.mobility.Fix;
import io.geowallet.mobility.Leg;
import io.geowallet.mobility.TimeSpan;
import io.geowallet.mobility.Trip;
import io.geowallet.mobility.TripFinder;
import io.geowallet.programs.mileage.BusinessRule;
import io.geowallet.wallet.record.FixRecords;
import io.geowallet.wallet.record.PositionIndex;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the trips of a day, and what a private mark would cost. Thread-safe. */
public final class TripBook {
  /**
   * How far around a day fixes are read: a trip may begin the day before and end the day after. A
   * silence that lasts longer is followed to its other end.
   */
  private static final int MARGIN_DAYS = 1;

  private static final int DAY_SLOTS = (int) (24 * 3_600_000L / Slot.LENGTH_MS);

  private final FixRecords records;
  private final PositionIndex index;
  private final PrivateMarks marks;

  /** The trips of a wallet. */
  public TripBook(FixRecords records, PositionIndex index, PrivateMarks marks) {
    this.records = records;
    this.index = index;
    this.marks = marks;
  }

  /** The trips that start on a local date, in order of time. */
  public List<OwnTrip> trips(LocalDate date, ZoneId zone) {
    List<Trip> found = TripFinder.find(fixes(date, zone), List.of(TimeSpan.always()));
    SlotSet marked = marks.slots(found);
    List<OwnTrip> trips = new ArrayList<>();
    for (Trip trip : found) {
      long startMs = trip.startMs();
      if (startMs >= ms(date, zone) && startMs < ms(date.plusDays(1), zone)) {
        OwnTrip open = new OwnTrip(trips.size() + 1, trip, false);
        boolean isPrivate = open.slots().minus(marked).isEmpty();
        trips.add(new OwnTrip(open.number(), trip, isPrivate));
      }
    }
    return List.copyOf(trips);
  }

  private List<Fix> fixes(LocalDate date, ZoneId zone) {
    SlotRange window =
        range(ms(date.minusDays(MARGIN_DAYS), zone), ms(date.plusDays(1 + MARGIN_DAYS), zone));
    SlotRange day = range(ms(date, zone), ms(date.plusDays(1), zone));
    return records.fixesOf(index.now().around(window, day));
  }

  private static SlotRange range(long fromMs, long toMs) {
    long from = Math.max(0, fromMs);
    return new SlotRange(Slot.ofMs(from).number(), Slot.ofMs(toMs - 1).number() + 1);
  }

  private static long ms(LocalDate date, ZoneId zone) {
    return date.atStartOfDay(zone).toInstant().toEpochMilli();
  }

  /**
   * The withheld slots among others, and all that hold marked trips which touch {@code asked}.
   * Positions that wait to be sealed count: so this agrees with what the pages of days show.
   */
  public SlotSet withheld(SlotSet asked) {
    return marks.slots(around(marks.times().spansIn(widened(asked))));
  }

  /** The trips around some slots, those that touch them among them. */
  List<Trip> around(SlotSet slots) {
    List<Trip> trips = new ArrayList<>();
    List<Fix> drafts = slots.isEmpty() ? List.of() : records.drafts();
    // Each run by itself: between two of them nothing was read, which is no gap in the record.
    for (SlotRange range : widened(slots).ranges()) {
      SlotSet run = SlotSet.range(range.from(), range.to());
      List<Fix> fixes = new ArrayList<>(records.fixesOf(run));
      drafts.stream().filter(f -> run.contains(Slot.ofMs(f.timeMs()))).forEach(fixes::add);
      trips.addAll(TripFinder.find(Fix.sorted(fixes), List.of(TimeSpan.always())));
    }
    return trips;
  }

  private static SlotSet widened(SlotSet slots) {
    return SlotSet.of(slots.ranges().stream().map(TripBook::widened).toList());
  }

  private static SlotRange widened(SlotRange range) {
    return new SlotRange(
        Math.max(0, range.from() - DAY_SLOTS), Math.min(Slot.COUNT, range.to() + DAY_SLOTS));
  }

  /** Withholds a trip from all contracts. */
  public PrivateMarks.Change mark(OwnTrip trip) {
    return marks.mark(trip.trip(), around(trip.slots()));
  }

  /** Takes a private mark back; other trips that are private stay so. */
  public PrivateMarks.Change unmark(OwnTrip trip) {
    return marks.unmark(trip.trip(), around(trip.slots()));
  }

  /**
   * How many millimetres of other trips that count a mark of {@code slots} takes away: the slots
   * are withheld as a whole, and a trip before or after may share one; where its other end lies at
   * home or at work, all of it is lost.
   *
   * @param trip the trip that is to be private
   * @param business the slots in which trips can count for somebody; all where nobody asks
   * @param rules by which those who may count do so
   */
  public long lostMm(OwnTrip trip, SlotSet business, Set<BusinessRule> rules) {
    SlotSet slots = trip.slots();
    SlotSet near = widened(slots);
    List<Fix> fixes = records.fixesOf(near);
    SlotSet open = near.intersect(business).minus(withheld(near));
    List<Trip> before = others(fixes, open, trip.trip());
    List<Trip> after = others(fixes, open.minus(slots), trip.trip());
    return lostMm(before, after, rules);
  }

  /**
   * How many millimetres that count withheld slots take from trips that go on outside of them;
   * trips that are withheld as a whole are not counted: they are meant to be.
   *
   * @param rules by which the one who counts may do so
   */
  public long cutAwayMm(SlotSet inScope, SlotSet withheld, Set<BusinessRule> rules) {
    SlotSet hidden = inScope.intersect(withheld);
    if (hidden.isEmpty()) {
      return 0;
    }
    List<Fix> fixes = records.fixesOf(near(hidden, inScope));
    List<Trip> before =
        TripFinder.find(fixes, windows(inScope)).stream()
            .filter(trip -> !new OwnTrip(1, trip, false).slots().minus(hidden).isEmpty())
            .toList();
    return lostMm(before, TripFinder.find(fixes, windows(inScope.minus(hidden))), rules);
  }

  /** The runs of slots in scope in which something is hidden: elsewhere nothing is cut. */
  private static SlotSet near(SlotSet hidden, SlotSet inScope) {
    List<SlotRange> ranges =
        inScope.ranges().stream()
            .filter(r -> !hidden.intersect(SlotSet.range(r.from(), r.to())).isEmpty())
            .toList();
    return SlotSet.of(ranges);
  }

  /** The trips inside {@code open}, but for what lies inside {@code except}. */
  private static List<Trip> others(List<Fix> fixes, SlotSet open, Trip except) {
    return TripFinder.find(fixes, windows(open)).stream()
        .filter(t -> t.startMs() < except.startMs() || t.endMs() > except.endMs())
        .toList();
  }

  /** What all who count lose together, or one of them alone: a price is never told too low. */
  private static long lostMm(List<Trip> before, List<Trip> after, Set<BusinessRule> rules) {
    long most = countedMm(before, rules) - countedMm(after, rules);
    for (BusinessRule rule : rules) {
      Set<BusinessRule> one = Set.of(rule);
      most = Math.max(most, countedMm(before, one) - countedMm(after, one));
    }
    return Math.max(0, most);
  }

  private static long countedMm(List<Trip> trips, Set<BusinessRule> rules) {
    long mm = 0;
    for (Trip trip : trips) {
      for (Leg leg : trip.legs()) {
        if (rules.stream().anyMatch(rule -> rule.counts(trip, leg))) {
          mm += leg.distanceMm();
        }
      }
    }
    return mm;
  }

  private static List<TimeSpan> windows(SlotSet slots) {
    List<TimeSpan> windows = new ArrayList<>();
    for (SlotRange range : slots.ranges()) {
      windows.add(new TimeSpan(range.from() * Slot.LENGTH_MS, range.to() * Slot.LENGTH_MS));
    }
    return windows;
  }
}
