package io.geowallet.mobility;

import io.geowallet.mobility.ModeChain.Join;
import io.geowallet.mobility.ModeChain.Ride;
import io.geowallet.mobility.Segment.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Movements that follow each other within some minutes, so that the modes of one tell about those
 * of the next: whether a stop between them was a wait for a bus is known only after both were
 * looked at.
 *
 * @param moves in order of time, at least one
 * @param odds for each movement those of its segments; nothing where a segment is no ride
 */
record Journey(List<Move> moves, List<List<@Nullable ModeOdds>> odds) {
  /** A longer stop [ms] is a stay, whatever comes after it. */
  private static final long MAX_WAIT_MS = 1_500_000;

  /** Who waits goes on from the same place, give or take this [mm]. */
  private static final long SAME_PLACE_MM = 300_000;

  /** Who waits goes at most this far on foot [s] to what was waited for. */
  private static final double MAX_WALK_FROM_WAIT_S = 90;

  /** From a wait to what was waited for it is at most this far on foot [s]. */
  private static final double MAX_WALK_AFTER_WAIT_S = 360;

  /** The journeys of all movements of a window, in order of time. */
  static List<Journey> of(List<Move> moves) {
    List<Journey> journeys = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= moves.size(); i++) {
      if (i == moves.size() || !follows(moves.get(i - 1), moves.get(i))) {
        journeys.add(decoded(moves.subList(from, i)));
        from = i;
      }
    }
    return journeys;
  }

  private static boolean follows(Move before, Move after) {
    return !before.isGapOnly()
        && !after.isGapOnly()
        && after.startMs() - before.endMs() <= MAX_WAIT_MS
        && before.end().within(SAME_PLACE_MM, after.start());
  }

  private static Journey decoded(List<Move> moves) {
    List<Ride> rides = new ArrayList<>();
    @Nullable Move before = null;
    for (Move move : moves) {
      for (int i = 0; i < move.segments().size(); i++) {
        if (move.segments().get(i).kind() == Kind.RIDE) {
          rides.add(ride(move, i, before));
        }
      }
      before = move;
    }
    ModeOdds[] odds = ModeChain.odds(rides);
    int next = 0;
    List<List<@Nullable ModeOdds>> all = new ArrayList<>();
    for (Move move : moves) {
      @Nullable ModeOdds[] own = new ModeOdds[move.segments().size()];
      for (int i = 0; i < own.length; i++) {
        own[i] = move.segments().get(i).kind() == Kind.RIDE ? odds[next++] : null;
      }
      all.add(Arrays.asList(own));
    }
    return new Journey(List.copyOf(moves), all);
  }

  private static Ride ride(Move move, int i, @Nullable Move before) {
    List<Segment> segments = move.segments();
    Segment ride = segments.get(i);
    boolean first = i == 0;
    boolean last = i == segments.size() - 1;
    double access = first ? known(move.afterStop(), move.leading()) : onFoot(move, i - 1);
    double egress = last ? known(move.beforeStop(), move.trailing()) : onFoot(move, i + 1);
    Join join = Join.STAY;
    for (int j = i - 1; j >= 0 && join == Join.STAY; j--) {
      Kind kind = segments.get(j).kind();
      boolean beginning = kind != Kind.RIDE && j == 0;
      join = beginning ? Join.STAY : join(kind);
      if (beginning) {
        break;
      }
    }
    RideFeatures features = RideFeatures.of(move.samples(), ride.from(), ride.to());
    Place from = Place.of(move.way().fix(move.samples().firstFix(ride.from())));
    Place to = Place.of(move.way().fix(move.samples().firstFix(ride.to())));
    return new Ride(features, access, egress, waited(move, i, before), join, from, to);
  }

  /** Whether a ride begins at the stop that somebody came to on foot. */
  private static boolean waited(Move move, int i, @Nullable Move before) {
    if (before == null) {
      return false;
    }
    double seconds = move.samples().seconds(0, Math.max(1, move.segments().get(i).from()));
    Segment last = before.segments().get(before.segments().size() - 1);
    return last.kind() == Kind.WALK && i <= 1 && seconds < MAX_WALK_FROM_WAIT_S;
  }

  private static Join join(Kind between) {
    return switch (between) {
      case WALK -> Join.WALK;
      case STILL -> Join.UNSEEN;
      case RIDE -> Join.DIRECT;
    };
  }

  private static double known(boolean atStop, @Nullable Gap gap) {
    return atStop && gap == null ? 0 : -1;
  }

  private static double onFoot(Move move, int i) {
    Segment segment = move.segments().get(i);
    return segment.kind() == Kind.WALK ? segment.seconds(move.samples()) : 0;
  }

  /** The movements parted into trips: those between which somebody only waited are one. */
  List<List<Integer>> trips() {
    List<List<Integer>> trips = new ArrayList<>();
    for (int i = 0; i < moves.size(); i++) {
      if (i == 0 || !isWait(i)) {
        trips.add(new ArrayList<>());
      }
      trips.get(trips.size() - 1).add(i);
    }
    return trips;
  }

  /** Whether the stop before movement i was a wait for public transport. */
  private boolean isWait(int i) {
    Move after = moves.get(i);
    List<Segment> segments = after.segments();
    int ride = 0;
    double onFoot = 0;
    while (ride < segments.size() && segments.get(ride).kind() != Kind.RIDE) {
      onFoot += segments.get(ride++).seconds(after.samples());
    }
    if (ride == segments.size() || onFoot > MAX_WALK_AFTER_WAIT_S) {
      return false;
    }
    ModeOdds next = odds.get(i).get(ride);
    return next != null && ModeChain.isPublicTransport(next) && !cameByCar(i - 1);
  }

  private boolean cameByCar(int i) {
    List<@Nullable ModeOdds> before = odds.get(i);
    for (int j = before.size() - 1; j >= 0; j--) {
      ModeOdds ride = before.get(j);
      if (ride != null) {
        Mode mode = ModeChain.decision(ride);
        return mode == Mode.CAR || mode == Mode.MOTORCYCLE;
      }
    }
    return false;
  }
}
