package io.geowallet.wallet.view;

import io.geowallet.mobility.Leg;
import io.geowallet.mobility.Mode;
import io.geowallet.mobility.Trip;
import io.geowallet.programs.note.ModeNotes;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the wallet's pages name modes: what the owner said of a leg; else the likeliest mode that
 * they use, where each mode that they have named before weighs more. Programs know nothing of it:
 * they judge by the fixes alone, and by notes only where a contract opens them. Immutable.
 */
public final class ModeReading {
  /** Half a weight more for each leg that the owner has named so, at most two weights more. */
  private static final int WEIGHT = 2;

  private static final int MOST_NAMED = 4;

  /** Three in a hundred, in millionths. */
  private static final int WORTH_ASKING = 30_000;

  private final ModeNotes notes;
  private final Set<Mode> never;
  private final Map<Mode, Integer> named = new EnumMap<>(Mode.class);

  /**
   * By what is known of the owner.
   *
   * @param never modes that they do not use
   */
  public ModeReading(ModeNotes notes, Set<Mode> never) {
    this.notes = notes;
    this.never = Set.copyOf(never);
    notes.notes().forEach(n -> n.mode().ifPresent(mode -> named.merge(mode, 1, Integer::sum)));
  }

  /** A day with its modes as they are to be shown. */
  public DaySummary of(DaySummary day) {
    return new DaySummary(
        day.date(),
        day.trips().stream().map(this::of).toList(),
        day.standing(),
        day.recordedSlots(),
        day.slots(),
        day.draftFromMs());
  }

  private DayTrip of(DayTrip day) {
    Trip trip = day.trip();
    List<Leg> legs = trip.legs().stream().map(leg -> leg.withMode(mode(leg))).toList();
    return new DayTrip(day.number(), trip.withLegs(legs), day.ways(), day.fromFile());
  }

  /** The mode to show for a leg. */
  public Mode mode(Leg leg) {
    return said(leg).orElseGet(() -> likeliest(leg));
  }

  private Mode likeliest(Leg leg) {
    Mode first = used(leg).get(0);
    return leg.mode() == Mode.UNKNOWN || weight(leg, first) == 0 ? leg.mode() : first;
  }

  /** What the owner said of it. */
  public Optional<Mode> said(Leg leg) {
    return notes.of(leg);
  }

  /** What else it may have been, the likeliest first, those last that the owner does not use. */
  public List<Mode> others(Leg leg) {
    Mode shown = mode(leg);
    return used(leg).stream().filter(mode -> mode != shown && mode != Mode.UNKNOWN).toList();
  }

  /** The one that is worth asking about; empty where no other is likely. */
  public Optional<Mode> next(Leg leg) {
    return others(leg).stream()
        .limit(1)
        .filter(mode -> leg.odds().of(mode) >= WORTH_ASKING && !never.contains(mode))
        .findFirst();
  }

  private List<Mode> used(Leg leg) {
    return Arrays.stream(Mode.values())
        .sorted(
            Comparator.comparing((Mode mode) -> mode == Mode.UNKNOWN)
                .thenComparing(never::contains)
                .thenComparing(mode -> weight(leg, mode), Comparator.reverseOrder()))
        .toList();
  }

  private long weight(Leg leg, Mode mode) {
    int times = Math.min(MOST_NAMED, named.getOrDefault(mode, 0));
    return (long) leg.odds().of(mode) * (WEIGHT + times);
  }
}
