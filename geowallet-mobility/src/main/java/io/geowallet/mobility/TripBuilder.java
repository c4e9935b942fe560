package io.geowallet.mobility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a trip of a piece of a section, unless the piece is only noise. Stateless. */
final class TripBuilder {
  /** A trip that stays closer than this [mm] to its start is drift, or a walk round the house. */
  private static final long MIN_EXTENT_MM = 200_000;

  /** A trip back to its start has at least this many fixes elsewhere: outliers come in pairs. */
  private static final int MIN_FIXES_AWAY = 3;

  /** Beyond this [mm] a fix is elsewhere. */
  private static final long AWAY_MM = 100_000;

  /** And it takes at least this long [ms]. */
  private static final long MIN_LOOP_MS = 60_000;

  private TripBuilder() {}

  /** The trip of a piece, which must be one of the section's; empty for noise. */
  static Optional<Trip> build(Section section, Piece piece, TimeSpan window) {
    Gap leading = piece.leading();
    if (piece.gapOnly()) {
      return leading == null ? Optional.empty() : gapOnly(leading);
    }
    Track way = section.track().part(piece.from(), piece.to());
    Gap trailing = piece.trailing();
    int last = way.size() - 1;
    Place start = leading == null ? Place.of(way.fix(0)) : leading.from();
    Place end = trailing == null ? Place.of(way.fix(last)) : trailing.to();
    if (isNoise(way, start, end)) {
      return Optional.empty();
    }
    boolean atStart = piece.from() == 0 && !section.afterStop();
    boolean atEnd = piece.to() == section.track().size() - 1 && !section.beforeStop();
    return Optional.of(
        new Trip(
            way.timeMs(0),
            way.timeMs(last),
            start,
            end,
            legs(way, leading, trailing),
            gaps(way, leading, trailing),
            atStart && way.timeMs(0) - window.startMs() <= Gaps.MAX_SILENCE_MS,
            atEnd && window.endMs() - way.timeMs(last) <= Gaps.MAX_SILENCE_MS));
  }

  private static Optional<Trip> gapOnly(Gap gap) {
    if (gap.straightMm() < MIN_EXTENT_MM) {
      return Optional.empty();
    }
    Leg leg =
        new Leg(
            Mode.UNKNOWN, gap.startMs(), gap.endMs(), gap.from(), gap.to(), 0, gap.straightMm());
    return Optional.of(
        new Trip(
            gap.startMs(),
            gap.endMs(),
            gap.from(),
            gap.to(),
            List.of(leg),
            List.of(gap),
            false,
            false));
  }

  private static boolean isNoise(Track way, Place start, Place end) {
    long extentMm = 0;
    int away = 0;
    for (int i = 0; i < way.size(); i++) {
      long mm = Place.of(way.fix(i)).distanceMm(start);
      extentMm = Math.max(extentMm, mm);
      away += mm > AWAY_MM ? 1 : 0;
    }
    boolean loop = start.within(MIN_EXTENT_MM, end);
    boolean brief = way.timeMs(way.size() - 1) - way.timeMs(0) < MIN_LOOP_MS;
    return extentMm < MIN_EXTENT_MM || (loop && (brief || away < MIN_FIXES_AWAY));
  }

  private static List<Gap> gaps(Track way, @Nullable Gap leading, @Nullable Gap trailing) {
    List<Gap> gaps = new ArrayList<>(Gaps.between(way, 0, way.size() - 1));
    if (leading != null) {
      gaps.add(0, leading);
    }
    if (trailing != null) {
      gaps.add(trailing);
    }
    return gaps;
  }

  /** Gaps before and after the way are stated with the first and the last leg. */
  private static List<Leg> legs(Track way, @Nullable Gap leading, @Nullable Gap trailing) {
    List<Leg> legs = new ArrayList<>(LegSplitter.split(way));
    if (leading != null) {
      legs.set(0, legs.get(0).plusGapMm(leading.straightMm()));
    }
    if (trailing != null) {
      int last = legs.size() - 1;
      legs.set(last, legs.get(last).plusGapMm(trailing.straightMm()));
    }
    return legs;
  }
}
