package io.geowallet.mobility;

import io.geowallet.mobility.Segment.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Movement between two stops or long gaps: a trip, or a part of one if the stop was a wait.
 *
 * @param way its fixes, at least one; a single one if nothing but a gap is known
 * @param samples points of the way
 * @param segments walks, rides and waits of the way, without holes; none for a gap alone
 * @param leading the gap before it
 * @param trailing the gap after it
 * @param afterStop whether it begins at a stop, so that nothing of it is missing
 * @param beforeStop whether it ends at one
 * @param atStart whether it begins where the opened time or the recording begins
 * @param atEnd whether it ends where they end
 * @param seen from the first fix to the last, with those of standing at either end; where the
 *     recording begins or ends in movement, as far beyond as the way reaches at most
 */
record Move(
    Track way,
    Samples samples,
    List<Segment> segments,
    @Nullable Gap leading,
    @Nullable Gap trailing,
    boolean afterStop,
    boolean beforeStop,
    boolean atStart,
    boolean atEnd,
    TimeSpan seen) {
  /**
   * A way begins this [ms] before the first fix that shows movement, and ends likewise: locks are
   * opened, belts fastened, and a speed is measured over half a minute. A phone that slept needs as
   * long to notice that it moves and to find where it is (half a minute from a cold start alone).
   */
  private static final long SETTING_OUT_MS = 60_000;

  /** A movement that stays closer than this [mm] to its start is drift, or a walk round a house. */
  static final long MIN_EXTENT_MM = 200_000;

  /** One back to its start has at least this many fixes elsewhere: outliers come in pairs. */
  private static final int MIN_FIXES_AWAY = 3;

  /** Beyond this [mm] a fix is elsewhere. */
  private static final long AWAY_MM = 100_000;

  /** And it takes at least this long [ms]. */
  private static final long MIN_LOOP_MS = 60_000;

  /** A phone is taken to have slept on the way for at most this long [ms]. */
  private static final long MAX_UNSEEN_MS = 180_000;

  /** A gap after standing that leads no farther [mm] is drift. */
  private static final long MAX_DRIFT_MM = 300_000;

  /** Nobody is slower [m/s] for long. */
  private static final double WALKING = 1.35;

  /**
   * The movements of a section in order of time; what is only noise is left out.
   *
   * @param window the opened time, which no movement leaves
   */
  static List<Move> of(Section section, TimeSpan window) {
    List<Move> moves = new ArrayList<>();
    for (Piece piece : Piece.of(section.track(), section.afterStop(), section.beforeStop())) {
      Gap gap = piece.leading();
      Optional<Move> move = Optional.empty();
      if (!piece.gapOnly()) {
        move = of(section, piece, window);
      } else if (gap != null) {
        move = gapOnly(section.track().part(piece.from(), piece.to()), gap);
      }
      move.ifPresent(moves::add);
    }
    return moves;
  }

  private static Optional<Move> gapOnly(Track way, Gap gap) {
    if (gap.straightMm() < MIN_EXTENT_MM) {
      return Optional.empty();
    }
    return Optional.of(
        new Move(
            way, new Samples(way), List.of(), gap, null, false, false, false, false, span(way)));
  }

  private static Optional<Move> of(Section section, Piece piece, TimeSpan window) {
    boolean first = piece.from() == 0;
    boolean last = piece.to() == section.track().size() - 1;
    Track way = section.track().part(piece.from(), piece.to());
    Gap trailing = piece.trailing();
    boolean drift = trailing != null && trailing.straightMm() <= MAX_DRIFT_MM;
    Samples samples = new Samples(way);
    List<Segment> segments = Segmenter.segments(samples);
    Track moving = trimmed(samples, segments, piece.leading() == null, trailing == null || drift);
    if (moving.size() < 2) {
      return Optional.empty();
    }
    if (moving != way) {
      samples = new Samples(moving);
      segments = Segmenter.segments(samples);
    }
    // Standing at the edge of what was recorded is a stop too.
    boolean stoodFirst = moving.timeMs(0) > way.timeMs(0);
    boolean stoodLast = moving.timeMs(moving.size() - 1) < way.timeMs(way.size() - 1);
    boolean atStart = !stoodFirst && first && !section.afterStop();
    boolean atEnd = !stoodLast && last && !section.beforeStop();
    long from =
        atStart ? Math.max(window.startMs(), way.timeMs(0) - SETTING_OUT_MS) : way.timeMs(0);
    long end = way.timeMs(way.size() - 1) + 1;
    long to = atEnd ? Math.min(window.endMs(), end + SETTING_OUT_MS) : end;
    Move move =
        new Move(
            moving,
            samples,
            segments,
            piece.leading(),
            stoodLast ? null : trailing,
            stoodFirst || (first && section.afterStop()),
            stoodLast || (last && section.beforeStop()),
            atStart,
            atEnd,
            new TimeSpan(from, to));
    if (piece.leading() != null && move.isTooLittle()) {
      return gapOnly(section.track().part(piece.from(), piece.to()), piece.leading());
    }
    return move.isNoise() ? Optional.empty() : Optional.of(move);
  }

  private static TimeSpan span(Track way) {
    return new TimeSpan(way.timeMs(0), way.timeMs(way.size() - 1) + 1);
  }

  /** Whether the fixes alone show no movement, but for the gap before them. */
  private boolean isTooLittle() {
    Place first = Place.of(way.fix(0));
    boolean stays = true;
    for (int i = 0; i < way.size() && stays; i++) {
      stays = first.within(MIN_EXTENT_MM, Place.of(way.fix(i)));
    }
    return stays || way.timeMs(way.size() - 1) - way.timeMs(0) < MIN_LOOP_MS;
  }

  /** Without the standing at both ends; stops at the ends reach some minutes into the way. */
  private static Track trimmed(
      Samples samples, List<Segment> segments, boolean atStart, boolean atEnd) {
    Track way = samples.track();
    Segment head = segments.get(0);
    Segment tail = segments.get(segments.size() - 1);
    boolean stillFirst = atStart && head.kind() == Kind.STILL;
    boolean stillLast = atEnd && tail.kind() == Kind.STILL;
    if (segments.size() < 2 || (!stillFirst && !stillLast)) {
      return way;
    }
    int from = stillFirst ? samples.lastFix(head.to()) : 0;
    int to = stillLast ? samples.firstFix(tail.from()) : way.size() - 1;
    if (to <= from) {
      return way;
    }
    List<Fix> fixes = new ArrayList<>(way.fixes().subList(from, to + 1));
    if (stillFirst) {
      fixes.set(0, moved(fixes.get(0), way.fix(0)));
    }
    if (stillLast) {
      fixes.set(fixes.size() - 1, moved(fixes.get(fixes.size() - 1), way.fix(way.size() - 1)));
    }
    return new Track(fixes);
  }

  private static Fix moved(Fix time, Fix place) {
    return Fix.at(time.timeMs(), place.latE7(), place.lonE7());
  }

  private boolean isNoise() {
    Place start = start();
    boolean far = false;
    int away = 0;
    // Most ways show within some fixes that they are no noise: no more is looked at.
    for (int i = 0; i < way.size() && !(far && away >= MIN_FIXES_AWAY); i++) {
      long mm = Place.of(way.fix(i)).distanceMm(start);
      far |= mm >= MIN_EXTENT_MM;
      away += mm > AWAY_MM ? 1 : 0;
    }
    boolean loop = start.within(MIN_EXTENT_MM, end());
    boolean brief = endMs() - startMs() < MIN_LOOP_MS;
    return !far || (loop && (brief || away < MIN_FIXES_AWAY));
  }

  /** Whether there are no fixes on the way, only a gap. */
  boolean isGapOnly() {
    return segments.isEmpty();
  }

  /**
   * When it began: at the first fix that shows it, or, where the phone slept at a stop and woke
   * nearby, when the traveller must have left at the latest.
   */
  long startMs() {
    long first = way.timeMs(0);
    if (leading == null) {
      return Math.max(seen.startMs(), first - SETTING_OUT_MS);
    }
    return isGapOnly()
        ? leading.startMs()
        : Math.max(leading.startMs() + 1, first - unseenMs(leading, segments.get(0)));
  }

  /**
   * When it began if it follows a wait: the gap before it, however long, was spent on the way.
   *
   * @param notBeforeMs when the wait began
   */
  long startAfterWaitMs(long notBeforeMs) {
    if (leading == null || isGapOnly()) {
      return Math.max(notBeforeMs, startMs());
    }
    Segment first = segments.get(0);
    double pace = Math.max(WALKING, first.metres(samples) / first.seconds(samples));
    return Math.max(notBeforeMs, way.timeMs(0) - Math.round(leading.straightMm() / pace));
  }

  /** When it ended, likewise. */
  long endMs() {
    long last = way.timeMs(way.size() - 1);
    if (isGapOnly() && leading != null) {
      return leading.endMs();
    }
    if (trailing == null) {
      return Math.min(seen.endMs() - 1, last + SETTING_OUT_MS);
    }
    Segment beside = segments.get(segments.size() - 1);
    return Math.min(trailing.endMs() - 1, last + unseenMs(trailing, beside));
  }

  /**
   * How much earlier than its first fix a way began, or how much later than its last it ended: the
   * phone lay at the stop and woke late. The straight line of a short gap took some time at the
   * pace of the way beside it; of a longer one nobody knows when it was.
   */
  private long unseenMs(Gap gap, Segment beside) {
    if (!gap.isCounted()) {
      return SETTING_OUT_MS;
    }
    double pace = Math.max(WALKING, beside.metres(samples) / beside.seconds(samples));
    return SETTING_OUT_MS + Math.min(MAX_UNSEEN_MS, Math.round(gap.straightMm() / pace));
  }

  Place start() {
    return leading == null ? Place.of(way.fix(0)) : leading.from();
  }

  Place end() {
    if (isGapOnly() && leading != null) {
      return leading.to();
    }
    return trailing == null ? Place.of(way.fix(way.size() - 1)) : trailing.to();
  }
}
