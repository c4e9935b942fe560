package io.geowallet.mobility;

import java.util.ArrayList;
import java.util.List;

/** Makes trips of journeys. Stateless. */
final class TripBuilder {
  private TripBuilder() {}

  /** The trips of a journey, in order of time. */
  static List<Trip> build(Journey journey, TimeSpan window) {
    List<Trip> trips = new ArrayList<>();
    for (List<Integer> indexes : journey.trips()) {
      trips.add(trip(journey, indexes, window));
    }
    return trips;
  }

  private static Trip trip(Journey journey, List<Integer> indexes, TimeSpan window) {
    List<Leg> legs = new ArrayList<>();
    List<Gap> gaps = new ArrayList<>();
    for (int i : indexes) {
      Move move = journey.moves().get(i);
      List<Leg> next = legs(journey, i);
      if (!legs.isEmpty()) {
        long start = move.startAfterWaitMs(legs.get(legs.size() - 1).endMs());
        next.set(0, next.get(0).from(start, move.start()));
        change(legs, next.get(0));
      }
      legs.addAll(next);
      gaps.addAll(gaps(move));
    }
    Move first = journey.moves().get(indexes.get(0));
    Move last = journey.moves().get(indexes.get(indexes.size() - 1));
    return new Trip(
        legs.get(0).startMs(),
        legs.get(legs.size() - 1).endMs(),
        first.start(),
        last.end(),
        legs,
        gaps,
        first.atStart() && first.way().timeMs(0) - window.startMs() <= Gaps.MAX_SILENCE_MS,
        last.atEnd()
            && window.endMs() - last.way().timeMs(last.way().size() - 1) <= Gaps.MAX_SILENCE_MS);
  }

  /** A change with its wait is on foot. */
  private static void change(List<Leg> legs, Leg next) {
    Leg before = legs.get(legs.size() - 1);
    if (before.mode() == Mode.WALK) {
      legs.set(legs.size() - 1, before.until(next.startMs(), next.start()));
    } else if (before.endMs() < next.startMs()) {
      legs.add(
          new Leg(Mode.WALK, before.endMs(), next.startMs(), before.end(), next.start(), 0, 0));
    }
  }

  private static List<Gap> gaps(Move move) {
    List<Gap> gaps = new ArrayList<>(Gaps.between(move.way(), 0, move.way().size() - 1));
    if (move.leading() != null) {
      gaps.add(0, move.leading());
    }
    if (move.trailing() != null) {
      gaps.add(move.trailing());
    }
    return gaps;
  }

  /** Gaps before and after the way are stated with the first and the last leg. */
  private static List<Leg> legs(Journey journey, int i) {
    Move move = journey.moves().get(i);
    Gap leading = move.leading();
    if (move.isGapOnly()) {
      return leading == null ? List.of() : new ArrayList<>(List.of(unknown(leading)));
    }
    List<Leg> legs = new ArrayList<>(LegMaker.legs(move, journey.odds().get(i)));
    long notBefore = i == 0 ? 0 : journey.moves().get(i - 1).endMs();
    legs.set(0, legs.get(0).from(Math.max(notBefore, move.startMs()), move.start()));
    legs.set(legs.size() - 1, legs.get(legs.size() - 1).until(move.endMs(), move.end()));
    if (leading != null) {
      legs.set(0, legs.get(0).plus(leading));
    }
    Gap trailing = move.trailing();
    if (trailing != null) {
      int last = legs.size() - 1;
      legs.set(last, legs.get(last).plus(trailing));
    }
    return legs;
  }

  private static Leg unknown(Gap gap) {
    return new Leg(
        Mode.UNKNOWN, gap.startMs(), gap.endMs(), gap.from(), gap.to(), 0, gap.straightMm());
  }
}
