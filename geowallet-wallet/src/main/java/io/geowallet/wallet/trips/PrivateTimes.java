package io.geowallet.wallet.trips;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotRange;
import io.coneix.evidence.slot.SlotSet;
import io.geowallet.mobility.TimeSpan;
import io.geowallet.mobility.Trip;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an owner has marked private: the time of each marked trip as it was found then. A trip is
 * marked where it holds at least half of such a time, or such a time holds half of it: so a trip
 * that went on after its mark, or came whole only later, is withheld to its end. Immutable.
 *
 * @param slots what was withheld before times were kept beside slots
 * @param spans the times, in the order in which they were marked
 */
public record PrivateTimes(SlotSet slots, List<TimeSpan> spans) {
  /** Nothing. */
  static final PrivateTimes NONE = new PrivateTimes(SlotSet.EMPTY, List.of());

  /** More are kept as slots alone; ten a day are as many for five years. */
  private static final int MOST = 20_000;

  private static final int VERSION = 2;
  private static final long END_MS = Slot.COUNT * Slot.LENGTH_MS;

  /** Copies the list. */
  public PrivateTimes {
    spans = List.copyOf(spans);
  }

  /** The slots that are withheld, whatever trips are found. */
  SlotSet withheld() {
    return slots.union(SlotSet.of(spans.stream().map(PrivateTimes::range).toList()));
  }

  /** The slots that are withheld where these trips are found. */
  SlotSet withheld(Collection<Trip> trips) {
    List<SlotRange> marked = trips.stream().filter(this::marks).map(PrivateTimes::range).toList();
    return withheld().union(SlotSet.of(marked));
  }

  private boolean marks(Trip trip) {
    TimeSpan own = span(trip);
    return spans.stream().anyMatch(span -> isSame(span, own));
  }

  /** Whether one is what the other was, or has become: a trip that is found anew has other ends. */
  private static boolean isSame(TimeSpan span, TimeSpan own) {
    long common = common(span, own);
    return common > 0 && 2 * common >= Math.min(length(span), length(own));
  }

  /** How long both are [ms]; not above 0 where they have nothing in common. */
  private static long common(TimeSpan a, TimeSpan b) {
    return Math.min(a.endMs(), b.endMs()) - Math.max(a.startMs(), b.startMs());
  }

  /**
   * With a trip marked, and those that lie in its slots: who sees them withheld need not mark them.
   *
   * @param around it and those around it
   */
  PrivateTimes with(Trip trip, Collection<Trip> around) {
    SlotSet before = withheld(around);
    PrivateTimes next = with(trip);
    SlotSet after = next.withheld(around);
    for (Trip other : around) {
      if (!isWithin(other, before) && isWithin(other, after) && !next.marks(other)) {
        next = next.with(other);
      }
    }
    return next;
  }

  private PrivateTimes with(Trip trip) {
    TimeSpan span = span(trip);
    return spans.contains(span) ? this : new PrivateTimes(slots, plus(spans, List.of(span)));
  }

  /**
   * With a trip marked no more.
   *
   * @param around it and those around it: of the others each that is marked and withheld as a whole
   *     stays so, though it shares slots with the trip
   */
  PrivateTimes without(Trip trip, Collection<Trip> around) {
    TimeSpan own = span(trip);
    SlotSet before = withheld(around).union(slots(trip));
    List<Trip> others = around.stream().filter(t -> !isSame(span(t), own)).toList();
    List<TimeSpan> left =
        spans.stream()
            .filter(span -> common(span, own) <= 0 || isOfOther(span, own, others))
            .toList();
    PrivateTimes next = new PrivateTimes(slots.minus(slots(trip)), left);
    for (Trip other : others) {
      boolean isMarked = marks(other) || !slots(other).intersect(slots).isEmpty();
      if (isMarked && isWithin(other, before) && !next.marks(other)) {
        next = next.with(other);
      }
    }
    return next;
  }

  private static boolean isWithin(Trip trip, SlotSet withheld) {
    return slots(trip).minus(withheld).isEmpty();
  }

  /** A time that is no trip's any more goes with the first trip that it overlaps. */
  private static boolean isOfOther(TimeSpan span, TimeSpan own, List<Trip> others) {
    return !isSame(span, own) && others.stream().anyMatch(t -> isSame(span, span(t)));
  }

  /** Takes a change back, and leaves alone what else was marked since. */
  PrivateTimes back(PrivateTimes before, PrivateTimes after) {
    return new PrivateTimes(
        slots.minus(after.slots.minus(before.slots)).union(before.slots.minus(after.slots)),
        plus(minus(spans, minus(after.spans, before.spans)), minus(before.spans, after.spans)));
  }

  private static List<TimeSpan> plus(List<TimeSpan> spans, List<TimeSpan> more) {
    List<TimeSpan> all = new ArrayList<>(spans);
    all.addAll(minus(more, spans));
    return all;
  }

  private static List<TimeSpan> minus(List<TimeSpan> spans, List<TimeSpan> fewer) {
    Set<TimeSpan> gone = new HashSet<>(fewer);
    return spans.stream().filter(span -> !gone.contains(span)).toList();
  }

  /** The slots of its times, as far as they are in {@code near}. */
  SlotSet spansIn(SlotSet near) {
    return SlotSet.of(spans.stream().map(PrivateTimes::range).toList()).intersect(near);
  }

  private static SlotSet slots(Trip trip) {
    return new OwnTrip(1, trip, false).slots();
  }

  private static SlotRange range(Trip trip) {
    return range(span(trip));
  }

  private static SlotRange range(TimeSpan span) {
    return new SlotRange(
        Slot.ofMs(span.startMs()).number(), Slot.ofMs(span.endMs() - 1).number() + 1);
  }

  /** The last fix is inside. */
  private static TimeSpan span(Trip trip) {
    return new TimeSpan(trip.startMs(), trip.endMs() + 1);
  }

  private static long length(TimeSpan span) {
    return span.endMs() - span.startMs();
  }

  static PrivateTimes decode(Bytes encoded) {
    Fields fields = Cbor.fields("private slots", encoded);
    int version = fields.version(1, VERSION);
    SlotSet slots = SlotSet.of(fields.any("slots"));
    List<TimeSpan> spans =
        version == 1 ? List.of() : fields.list("spans", 0, MOST, PrivateTimes::span);
    fields.end();
    return new PrivateTimes(slots, spans);
  }

  private static TimeSpan span(CborValue value) {
    Fields fields = Fields.of("span", value);
    long from = fields.integer("from", 0, END_MS - 1);
    TimeSpan span = new TimeSpan(from, fields.integer("to", from + 1, END_MS));
    fields.end();
    return span;
  }

  Bytes encode() {
    int tooMany = Math.max(0, spans.size() - MOST);
    SlotSet old = SlotSet.of(spans.stream().limit(tooMany).map(PrivateTimes::range).toList());
    List<CborValue> kept = spans.stream().skip(tooMany).map(PrivateTimes::toCbor).toList();
    return Cbor.encode(
        CborValue.array(CborValue.of(VERSION), slots.union(old).toCbor(), CborValue.array(kept)));
  }

  private static CborValue toCbor(TimeSpan span) {
    return CborValue.array(CborValue.of(span.startMs()), CborValue.of(span.endMs()));
  }
}
