package io.geowallet.mobility;

import io.geowallet.mobility.Segment.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the legs of a movement from its segments and their odds. Stateless. */
final class LegMaker {
  /**
   * Nobody leaves a vehicle of one's own for less than this [s] and goes on by it: it was a jam.
   */
  private static final double MIN_WALK_BETWEEN_S = 240;

  /** A border between a walk and a ride is looked for so far [s] into the walk, */
  private static final double MAX_BORDER_S = 90;

  /** where it was slowest, and rather near: so much slower [m/s] for each second farther. */
  private static final double SLOWER_PER_S = 0.005;

  /** A walk at either end of a ride gets farther [m] than this from where it began, */
  private static final double MAX_STEPS_M = 60;

  /** or takes longer [s]. */
  private static final double MAX_STEPS_S = 90;

  private LegMaker() {}

  /**
   * A leg in the making.
   *
   * @param from first point
   * @param to last point
   * @param stepsTo last point of some steps before it; the first one if there are none
   * @param stepsFrom first point of some steps after it; the last one if there are none
   */
  private record Part(Mode mode, ModeOdds odds, int from, int to, int stepsTo, int stepsFrom) {
    Part(Mode mode, ModeOdds odds, int from, int to) {
      this(mode, odds, from, to, from, to);
    }

    Part upTo(int point) {
      return new Part(mode, odds, from, point);
    }

    /** With steps before it, which count as a straight line. */
    Part withStepsFrom(int point) {
      return new Part(mode, odds, point, to, from, stepsFrom);
    }

    /** With steps after it. */
    Part withStepsTo(int point) {
      return new Part(mode, odds, from, point, stepsTo, to);
    }
  }

  /** The legs of a movement of which there are fixes; each ends where the next begins. */
  static List<Leg> legs(Move move, List<@Nullable ModeOdds> odds) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < odds.size(); i++) {
      Segment segment = move.segments().get(i);
      Part part = part(segment, odds.get(i));
      int last = parts.size() - 1;
      boolean wait = segment.kind() == Kind.STILL;
      if (last >= 0 && (wait || parts.get(last).mode == part.mode)) {
        parts.set(last, parts.get(last).upTo(segment.to()));
      } else {
        parts.add(part);
      }
    }
    List<Leg> legs = new ArrayList<>();
    List<Part> whole = withoutJams(withoutWaitAtStart(parts, move), move);
    whole = withoutSteps(whole, move.samples());
    for (Part part : bordered(whole, move.samples())) {
      legs.add(leg(move, part));
    }
    return legs;
  }

  private static Part part(Segment segment, @Nullable ModeOdds odds) {
    ModeOdds own = odds == null ? ModeOdds.certain(Mode.WALK) : odds;
    return new Part(ModeChain.decision(own), own, segment.from(), segment.to());
  }

  /** A wait with which a movement begins belongs to what was waited for. */
  private static List<Part> withoutWaitAtStart(List<Part> parts, Move move) {
    boolean waits = move.segments().get(0).kind() == Kind.STILL;
    if (!waits || parts.size() < 2) {
      return parts;
    }
    Part second = parts.get(1);
    List<Part> rest = new ArrayList<>(parts.subList(1, parts.size()));
    rest.set(0, new Part(second.mode, second.odds, parts.get(0).from, second.to));
    return rest;
  }

  /** A few steps to and fro at either end are no leg. */
  private static List<Part> withoutSteps(List<Part> parts, Samples samples) {
    List<Part> kept = new ArrayList<>(parts);
    if (kept.size() > 1 && isSteps(kept.get(0), samples)) {
      kept.set(1, kept.get(1).withStepsFrom(kept.get(0).from));
      kept.remove(0);
    }
    int last = kept.size() - 1;
    if (last > 0 && isSteps(kept.get(last), samples)) {
      kept.set(last - 1, kept.get(last - 1).withStepsTo(kept.get(last).to));
      kept.remove(last);
    }
    return kept;
  }

  private static boolean isSteps(Part part, Samples samples) {
    return part.mode == Mode.WALK
        && samples.distanceM(part.from, part.to) < MAX_STEPS_M
        && samples.seconds(part.from, part.to) < MAX_STEPS_S;
  }

  private static List<Part> withoutJams(List<Part> parts, Move move) {
    List<Part> kept = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      int last = kept.size() - 1;
      boolean between = last >= 0 && i + 1 < parts.size();
      boolean jam =
          between
              && part.mode == Mode.WALK
              && ModeChain.isOwn(kept.get(last).mode)
              && parts.get(i + 1).mode == kept.get(last).mode
              && move.samples().seconds(part.from, part.to) < MIN_WALK_BETWEEN_S;
      if (jam) {
        kept.set(last, kept.get(last).upTo(parts.get(i + 1).to));
        i++;
      } else {
        kept.add(part);
      }
    }
    return kept;
  }

  /**
   * Nobody gets on or off while it moves. A car that looks for its place goes no faster than a
   * walker, and speeds are means over some time, so that the last metres of a ride look like
   * walking: a border between the two is moved into the walk, to where it was slowest.
   */
  private static List<Part> bordered(List<Part> parts, Samples samples) {
    List<Part> moved = new ArrayList<>(parts);
    for (int i = 1; i < moved.size(); i++) {
      Part a = moved.get(i - 1);
      Part b = moved.get(i);
      int border = b.from;
      if (a.mode != Mode.WALK && b.mode == Mode.WALK) {
        border = slowest(samples, b.from, b.to);
      } else if (a.mode == Mode.WALK && b.mode != Mode.WALK) {
        border = slowest(samples, b.from, a.from);
      }
      if (border != b.from) {
        moved.set(i - 1, new Part(a.mode, a.odds, a.from, border, a.stepsTo, border));
        moved.set(i, new Part(b.mode, b.odds, border, b.to, border, b.stepsFrom));
      }
    }
    return moved;
  }

  private static int slowest(Samples samples, int border, int limit) {
    int step = border < limit ? 1 : -1;
    int best = border;
    double least = Double.MAX_VALUE;
    for (int i = border; i != limit; i += step) {
      double away = i == border ? 0 : samples.seconds(Math.min(i, border), Math.max(i, border));
      if (away > MAX_BORDER_S) {
        break;
      }
      double speed = (samples.speed(i - 1).value() + samples.speed(i).value()) / 2;
      if (speed + SLOWER_PER_S * away < least) {
        least = speed + SLOWER_PER_S * away;
        best = i;
      }
    }
    return best;
  }

  private static double metres(Move move, Part part) {
    Samples samples = move.samples();
    int from = samples.firstFix(part.stepsTo);
    int to = samples.firstFix(part.stepsFrom);
    return TrackLength.metres(move.way(), from, to)
        + samples.distanceM(part.from, part.stepsTo)
        + samples.distanceM(part.stepsFrom, part.to);
  }

  private static Leg leg(Move move, Part part) {
    Track track = move.way();
    int from = move.samples().firstFix(part.from);
    int to = move.samples().firstFix(part.to);
    List<Gap> gaps = Gaps.between(track, from, to);
    long gapMm = gaps.stream().filter(g -> !g.isCounted()).mapToLong(Gap::straightMm).sum();
    return new Leg(
        part.mode,
        track.timeMs(from),
        track.timeMs(to),
        Place.of(track.fix(from)),
        Place.of(track.fix(to)),
        Math.round(Math.min(metres(move, part), Hops.mostMetres(track, from, to)) * 1000),
        gapMm,
        part.odds);
  }
}
