package io.geowallet.mobility;

import io.geowallet.mobility.Segment.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts a track into walks, rides and waits: runs of the motions of {@link MotionDecoder}, of which
 * those that are too short for what they claim to be join their neighbours. Stateless.
 */
final class Segmenter {
  /** A halt inside a ride that is shorter [s] is traffic, or a station. */
  private static final double MIN_WAIT_S = 180;

  /** A walk at either end of a way is longer [m], if the traveller stood before it or after. */
  private static final double MAX_STIR_M = 100;

  /** Stood for at least so long [s]. */
  private static final double MIN_STAND_S = 100;

  /** The same where the ride goes on as fast as before [s]. */
  private static final double MIN_LONG_WAIT_S = 300;

  /** A walk between two rides that is shorter [s] is a traffic jam. */
  private static final double MIN_WALK_BETWEEN_S = 200;

  /** A ride is at least this long [s] and this far [m], else it is an error of the fixes. */
  private static final double MIN_RIDE_S = 60;

  private static final double MIN_RIDE_M = 250;

  /**
   * As the crow flies few people walk faster [m/s], since streets are longer: the mean of {@link
   * MotionModel} and one deviation.
   */
  private static final double MAX_WALKING_SPEED = 1.65;

  private Segmenter() {}

  /** The stretches of a track with at least two points, without holes. */
  static List<Segment> segments(Samples samples) {
    Motion[] motions = MotionDecoder.decode(samples);
    List<Segment> runs = runs(motions);
    runs = absorbed(runs, samples, Segmenter::isHalt);
    runs = absorbed(runs, samples, Segmenter::isJam);
    runs = absorbed(runs, samples, Segmenter::isBriefRide);
    runs = absorbed(runs, samples, Segmenter::isTooFast);
    runs = absorbed(runs, samples, Segmenter::isStir);
    return absorbed(runs, samples, Segmenter::isPause);
  }

  private static List<Segment> runs(Motion[] motions) {
    List<Segment> runs = new ArrayList<>();
    for (int i = 0; i < motions.length; i++) {
      int start = i;
      while (i + 1 < motions.length && kind(motions[i + 1]) == kind(motions[start])) {
        i++;
      }
      runs.add(new Segment(kind(motions[start]), start, i + 1));
    }
    return runs;
  }

  private static Kind kind(Motion motion) {
    return switch (motion) {
      case STILL -> Kind.STILL;
      case WALK -> Kind.WALK;
      case WHEEL, MOTOR -> Kind.RIDE;
    };
  }

  /** Whether a stretch joins its neighbours, and what it becomes: its own kind if it does not. */
  private interface Rule {
    Kind apply(Samples samples, List<Segment> runs, int i);
  }

  /** A short halt between rides at the same pace, or any short one between two walks. */
  private static Kind isHalt(Samples samples, List<Segment> runs, int i) {
    Segment run = runs.get(i);
    if (run.kind() != Kind.STILL || i == 0 || i + 1 == runs.size()) {
      return run.kind();
    }
    Segment before = runs.get(i - 1);
    Segment after = runs.get(i + 1);
    double seconds = run.seconds(samples);
    boolean brief =
        seconds < MIN_WAIT_S || (seconds < MIN_LONG_WAIT_S && samePace(samples, before, after));
    return before.kind() == after.kind() && brief ? before.kind() : Kind.STILL;
  }

  private static boolean samePace(Samples samples, Segment a, Segment b) {
    double one = a.metres(samples) / a.seconds(samples);
    double other = b.metres(samples) / b.seconds(samples);
    return Math.max(one, other) < 2 * Math.min(one, other);
  }

  /** What lies between two rides and is over soon is a jam, a station or a light. */
  private static Kind isJam(Samples samples, List<Segment> runs, int i) {
    int before = i;
    while (before >= 0 && runs.get(before).kind() != Kind.RIDE) {
      before--;
    }
    int after = i;
    while (after < runs.size() && runs.get(after).kind() != Kind.RIDE) {
      after++;
    }
    boolean between = before >= 0 && after < runs.size();
    boolean jam =
        between
            && samples.seconds(runs.get(before).to(), runs.get(after).from()) < MIN_WALK_BETWEEN_S;
    return jam ? Kind.RIDE : runs.get(i).kind();
  }

  /** Nobody on foot goes so fast for long: vague fixes of a slow ride beside one. */
  private static Kind isTooFast(Samples samples, List<Segment> runs, int i) {
    Segment run = runs.get(i);
    boolean afterRide = i > 0 && runs.get(i - 1).kind() == Kind.RIDE;
    boolean beforeRide = i + 1 < runs.size() && runs.get(i + 1).kind() == Kind.RIDE;
    boolean fast =
        samples.distanceM(run.from(), run.to()) > MAX_WALKING_SPEED * run.seconds(samples);
    boolean ride = run.kind() == Kind.WALK && fast && (afterRide || beforeRide);
    return ride ? Kind.RIDE : run.kind();
  }

  private static Kind isBriefRide(Samples samples, List<Segment> runs, int i) {
    Segment run = runs.get(i);
    boolean brief = run.seconds(samples) < MIN_RIDE_S || run.metres(samples) < MIN_RIDE_M;
    return run.kind() == Kind.RIDE && brief && runs.size() > 1 ? Kind.WALK : run.kind();
  }

  /** A few steps at either end, beyond minutes of standing, are no way. */
  private static Kind isStir(Samples samples, List<Segment> runs, int i) {
    Segment run = runs.get(i);
    int last = runs.size() - 1;
    boolean atEnd = (i == 0 || i == last) && last > 0;
    if (run.kind() != Kind.WALK || !atEnd) {
      return run.kind();
    }
    if (run.metres(samples) > MAX_STIR_M) {
      return Kind.WALK;
    }
    Segment beside = runs.get(i == 0 ? 1 : last - 1);
    boolean stands = beside.kind() == Kind.STILL && beside.seconds(samples) >= MIN_STAND_S;
    return stands ? Kind.STILL : Kind.WALK;
  }

  /**
   * Standing between a walk and a ride belongs to the walk: who got off looks for the way, who gets
   * on waits. Where exactly the ride begins and ends is {@link LegMaker}'s to say. Not at either
   * end of a way, where it belongs to the stop.
   */
  private static Kind isPause(Samples samples, List<Segment> runs, int i) {
    Segment run = runs.get(i);
    boolean inside = i > 0 && i + 1 < runs.size();
    if (run.kind() != Kind.STILL || !inside) {
      return run.kind();
    }
    Kind before = runs.get(i - 1).kind();
    Kind after = runs.get(i + 1).kind();
    return before == Kind.RIDE && after == Kind.RIDE ? Kind.STILL : Kind.WALK;
  }

  private static List<Segment> absorbed(List<Segment> runs, Samples samples, Rule rule) {
    List<Segment> joined = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      Kind kind = rule.apply(samples, runs, i);
      int last = joined.size() - 1;
      if (last >= 0 && joined.get(last).kind() == kind) {
        joined.set(last, new Segment(kind, joined.get(last).from(), runs.get(i).to()));
      } else {
        joined.add(new Segment(kind, runs.get(i).from(), runs.get(i).to()));
      }
    }
    return joined;
  }
}
