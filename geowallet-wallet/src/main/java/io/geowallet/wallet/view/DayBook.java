package io.geowallet.wallet.view;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotRange;
import io.coneix.evidence.slot.SlotSet;
import io.coneix.holder.Holder;
import io.coneix.holder.store.RowKeys;
import io.coneix.holder.store.Table;
import io.coneix.holder.store.TableId;
import io.geowallet.mobility.Fix;
import io.geowallet.wallet.record.FixRecords;
import io.geowallet.wallet.record.PositionIndex;
import io.geowallet.wallet.record.Positions;
import io.geowallet.wallet.record.RecordedFixes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The days of a wallet. Each is worked out once for the records that it depends on, and then kept:
 * the newest {@value #MOST_IN_MEMORY} in memory, all sealed in the wallet's store as a cache of
 * this machine.
 *
 * <p>Private marks are no part of it, nor is the present time. Drafts of open slots are; days that
 * hold some are kept in memory only. Thread-safe; never waits for the platform.
 */
public final class DayBook {
  /** Names the row that changes whenever lines were forgotten, by whichever object. */
  private static final Bytes FORGOTTEN = RowKeys.of("lines-forgotten");

  /** Days in memory: more than a year of them, some ten kilobytes each. */
  private static final int MOST_IN_MEMORY = 800;

  /** Days whose positions are read in one go: a month's. */
  private static final int MOST_AT_ONCE = 31;

  private final ZoneId zone;
  private final FixRecords records;
  private final PositionIndex index;
  private final Table local;
  private final DayZones zones;
  private final ReentrantLock making = new ReentrantLock();
  private final Map<LocalDate, Kept> memory = new LinkedHashMap<>(16, 0.75f, true);

  /** What the store said of forgotten lines when memory was filled. */
  private Optional<Bytes> forgotten = Optional.empty();

  /** The records around the last day that was made by itself. */
  private Optional<Around> around = Optional.empty();

  private record Kept(long stamp, DaySummary day) {}

  /** Records that were read for a day, and what they were known by. */
  private record Around(LocalDate date, long stamp, RecordedFixes recorded) {}

  /** What was there when somebody asked. */
  private record Moment(Positions positions, List<Fix> drafts) {}

  /** The days of a wallet in one zone. */
  public DayBook(Holder holder, ZoneId zone) {
    this.zone = zone;
    this.records = new FixRecords(holder);
    this.index = new PositionIndex(holder);
    this.local = holder.context().store().table(TableId.LOCAL);
    this.zones = new DayZones(holder.context().store());
  }

  /**
   * The days of a wallet in each zone of which some are kept, and in one more: whoever removes
   * positions must do so for all of them, for a page may have looked at a day in any.
   */
  public static List<DayBook> ofAllZones(Holder holder, ZoneId more) {
    Set<ZoneId> zones = new LinkedHashSet<>(Set.of(more));
    zones.addAll(new DayZones(holder.context().store()).all());
    return zones.stream().map(zone -> new DayBook(holder, zone)).toList();
  }

  /** The zone of all days. */
  public ZoneId zone() {
    return zone;
  }

  /** Which slots have recorded positions. */
  public Positions positions() {
    return index.now();
  }

  /** The first day with positions. */
  public Optional<LocalDate> first() {
    return date(index.now().first());
  }

  /** The last day with recorded positions or drafts. */
  public Optional<LocalDate> last() {
    List<Fix> drafts = records.drafts();
    int draft = drafts.isEmpty() ? -1 : Slot.ofMs(drafts.get(drafts.size() - 1).timeMs()).number();
    int last = Math.max(draft, index.now().last().orElse(-1));
    return date(last < 0 ? OptionalInt.empty() : OptionalInt.of(last));
  }

  private Optional<LocalDate> date(OptionalInt slot) {
    return slot.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Instant.ofEpochMilli(new Slot(slot.getAsInt()).startMs()).atZone(zone).toLocalDate());
  }

  /** A day. */
  public DaySummary day(LocalDate date) {
    return days(date, date).get(0);
  }

  /** The days from {@code from} to {@code to}, both included. */
  public List<DaySummary> days(LocalDate from, LocalDate to) {
    forgetMemory();
    Moment moment = moment();
    List<DaySummary> days = new ArrayList<>();
    for (LocalDate date = from; !date.isAfter(to); date = date.plusDays(1)) {
      LocalDay day = LocalDay.of(date, zone);
      long stamp = stamp(day, moment);
      Optional<DaySummary> known = stamp == 0 ? Optional.of(nothing(day)) : known(date, stamp);
      if (known.isEmpty()) {
        int ahead = (int) Math.min(MOST_AT_ONCE, to.toEpochDay() - date.toEpochDay() + 1);
        make(date, date.plusDays(ahead - 1L), moment);
        known = remembered(date, stamp);
      }
      days.add(known.orElseGet(() -> made(day, moment)));
    }
    return days;
  }

  /**
   * Forgets the lines of trips of whose positions some are gone, and keeps the rest of what was
   * known.
   *
   * @param from the first day
   * @param to the last one, both with all their positions removed that will be
   */
  public void forgetLines(LocalDate from, LocalDate to) {
    for (DaySummary day : days(from, to)) {
      List<DayTrip> trips = day.trips().stream().map(this::withoutLineIfGone).toList();
      if (!trips.equals(day.trips())) {
        local
            .get(key(day.date()))
            .map(DayCodec::stamp)
            .ifPresent(
                stamp -> local.put(key(day.date()), DayCodec.encode(stamp, day.with(trips))));
      }
    }
    local.put(FORGOTTEN, RowKeys.of(to.toString()));
    forgetMemory();
  }

  /**
   * Nobody knows which part of a line a slot has drawn: with the first slot the whole line goes.
   */
  private DayTrip withoutLineIfGone(DayTrip trip) {
    return !trip.ways().isEmpty() && isGoneInPart(trip.own(false).slots())
        ? trip.withoutLine()
        : trip;
  }

  private boolean isGoneInPart(SlotSet slots) {
    return slots.ranges().stream()
        .flatMap(range -> index.now().in(range.from(), range.to()).slots())
        .anyMatch(slot -> records.fixesOf(slot).isEmpty());
  }

  /** Another object may have taken lines away that are still at hand here. */
  private void forgetMemory() {
    Optional<Bytes> now = local.get(FORGOTTEN);
    synchronized (memory) {
      if (!now.equals(forgotten)) {
        memory.clear();
        forgotten = now;
      }
    }
  }

  /** Positions and drafts at one moment: a draft may come into a node in between. */
  private Moment moment() {
    return index.now(positions -> new Moment(positions, records.drafts()));
  }

  private static DaySummary nothing(LocalDay day) {
    return new DaySummary(day.date(), List.of(), List.of(), 0, day.slots(), Long.MAX_VALUE);
  }

  private static long stamp(LocalDay day, Moment moment) {
    long stamp = recordsStamp(day, moment);
    for (Fix fix : drafts(day, moment)) {
      stamp = mixed(stamp, fix.hashCode()) + fix.timeMs();
    }
    return stamp;
  }

  /** Of the days that are read, and of those in which a longer silence around them ends. */
  private static long recordsStamp(LocalDay day, Moment moment) {
    Positions positions = moment.positions();
    long stamp = positions.stamp(day.windowFromMs(), day.windowToMs());
    for (SlotRange far : slots(day, moment).minus(window(day)).ranges()) {
      stamp = mixed(stamp, positions.stamp(far.from() * Slot.LENGTH_MS, far.to() * Slot.LENGTH_MS));
    }
    return stamp;
  }

  private static long mixed(long stamp, long more) {
    return (stamp + more) * 0x9e3779b97f4a7c15L;
  }

  private static List<Fix> drafts(LocalDay day, Moment moment) {
    return within(moment.drafts(), day.windowFromMs(), day.windowToMs());
  }

  private Optional<DaySummary> known(LocalDate date, long stamp) {
    return remembered(date, stamp).or(() -> stored(date, stamp));
  }

  private Optional<DaySummary> remembered(LocalDate date, long stamp) {
    synchronized (memory) {
      return Optional.ofNullable(memory.get(date))
          .filter(kept -> kept.stamp() == stamp)
          .map(Kept::day);
    }
  }

  private Optional<DaySummary> stored(LocalDate date, long stamp) {
    Optional<DaySummary> found =
        local.get(key(date)).flatMap(encoded -> DayCodec.decode(stamp, encoded));
    found.ifPresent(day -> remember(stamp, day));
    return found;
  }

  private void remember(long stamp, DaySummary day) {
    synchronized (memory) {
      memory.put(day.date(), new Kept(stamp, day));
      if (memory.size() > MOST_IN_MEMORY) {
        memory.remove(memory.keySet().iterator().next());
      }
    }
  }

  private Bytes key(LocalDate date) {
    return RowKeys.of("day " + zone.getId() + " " + date);
  }

  /**
   * Makes those of the days that are not known; one thread at a time, the others find them made.
   */
  private void make(LocalDate from, LocalDate to, Moment moment) {
    making.lock();
    try {
      List<LocalDay> missing = new ArrayList<>();
      for (LocalDate date = from; !date.isAfter(to); date = date.plusDays(1)) {
        LocalDay day = LocalDay.of(date, zone);
        long stamp = stamp(day, moment);
        if (stamp != 0 && known(date, stamp).isEmpty()) {
          missing.add(day);
        }
      }
      if (!missing.isEmpty()) {
        make(missing, moment);
      }
    } finally {
      making.unlock();
    }
  }

  private void make(List<LocalDay> missing, Moment moment) {
    RecordedFixes recorded = recorded(missing, moment);
    for (LocalDay day : missing) {
      DaySummary made = older(day, moment).orElseGet(() -> make(day, recorded, moment));
      long stamp = stamp(day, moment);
      remember(stamp, made);
      if (drafts(day, moment).isEmpty()) {
        zones.add(zone);
        local.put(key(day.date()), DayCodec.encode(stamp, made));
      }
    }
  }

  /** What an older version has kept of a day that nobody can work out any more. */
  private Optional<DaySummary> older(LocalDay day, Moment moment) {
    long stamp = moment.positions().stamp(day.windowFromMs(), day.windowToMs());
    return local
        .get(key(day.date()))
        .flatMap(encoded -> DayCodec.decodeOlder(stamp, encoded))
        .filter(kept -> isGoneInPart(slots(day.startMs(), day.endMs())))
        .map(kept -> kept.with(kept.trips().stream().map(this::withoutLineIfGone).toList()));
  }

  /** A phone that records changes drafts of one day again and again: its records stay at hand. */
  private RecordedFixes recorded(List<LocalDay> missing, Moment moment) {
    if (missing.size() > 1) {
      return read(missing, moment);
    }
    LocalDay day = missing.get(0);
    long stamp = recordsStamp(day, moment);
    Optional<Around> known = around.filter(a -> a.date().equals(day.date()) && a.stamp() == stamp);
    Around now = known.orElseGet(() -> new Around(day.date(), stamp, read(missing, moment)));
    around = Optional.of(now);
    return now.recorded();
  }

  private RecordedFixes read(List<LocalDay> days, Moment moment) {
    SlotSet slots = SlotSet.EMPTY;
    for (LocalDay day : days) {
      slots = slots.union(slots(day, moment));
    }
    return records.recorded(slots);
  }

  /** As {@link #make(List, Moment)} for one day, without keeping it: memory was too small. */
  private DaySummary made(LocalDay day, Moment moment) {
    return make(day, records.recorded(slots(day, moment)), moment);
  }

  private static SlotSet slots(LocalDay day, Moment moment) {
    SlotRange window = range(day.windowFromMs(), day.windowToMs());
    return moment.positions().around(window, range(day.startMs(), day.endMs()));
  }

  private static SlotSet window(LocalDay day) {
    return slots(day.windowFromMs(), day.windowToMs());
  }

  private static SlotSet slots(long fromMs, long toMs) {
    SlotRange range = range(fromMs, toMs);
    return SlotSet.range(range.from(), range.to());
  }

  private static SlotRange range(long fromMs, long toMs) {
    return new SlotRange(Slot.ofMs(fromMs).number(), Slot.ofMs(toMs - 1).number() + 1);
  }

  private static DaySummary make(LocalDay day, RecordedFixes recorded, Moment moment) {
    List<Fix> fixes = new ArrayList<>();
    // Slots are read as a whole; a day may begin inside one.
    for (SlotRange run : slots(day, moment).ranges()) {
      fixes.addAll(
          within(recorded.fixes(), run.from() * Slot.LENGTH_MS, run.to() * Slot.LENGTH_MS));
    }
    List<Fix> drafts = drafts(day, moment);
    fixes.addAll(drafts);
    long draftFromMs = drafts.isEmpty() ? Long.MAX_VALUE : drafts.get(0).timeMs();
    return DayMaker.make(
        day, new DayMaker.Input(Fix.sorted(fixes), recorded.fromFile(), draftFromMs));
  }

  private static List<Fix> within(List<Fix> fixes, long fromMs, long toMs) {
    int first = fromMs == 0 ? 0 : DayMaker.firstAfter(fixes, fromMs - 1);
    return fixes.subList(first, Math.max(first, DayMaker.firstAfter(fixes, toMs - 1)));
  }
}
