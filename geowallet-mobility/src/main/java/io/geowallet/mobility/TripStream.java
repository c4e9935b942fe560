package io.geowallet.mobility;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds the trips of fixes that come one by one, in memory that does not grow with their number:
 * whenever the phone has stayed in one place for long, what came before is looked at and let go of.
 * The trips are those of {@link TripFinder#find} over all fixes at once, since that looks no
 * further into a stop than {@link #MARGIN_MS} either.
 *
 * <p>Not thread-safe.
 */
public final class TripStream {
  /** So much of a stay [ms] is kept on its side of a movement. */
  static final long MARGIN_MS = 1_800_000;

  /** Half the side of the square [1e-7 degrees of latitude] that a stay fits into: 45 m. */
  private static final int STAY_E7 = 4_000;

  /** With more fixes than this, all of one movement, it is parted: nobody moves for three days. */
  private static final int MAX_FIXES = 250_000;

  private final Consumer<Trip> out;

  /** Fixes since the middle of the last long stay, up to the first ones of this stay. */
  private final List<Fix> kept = new ArrayList<>();

  /** Fixes of the stay that goes on, beyond those that are kept. */
  private final ArrayDeque<Fix> recent = new ArrayDeque<>();

  private Fix anchor = Fix.at(0, Fix.MAX_LAT_E7, 0);
  private Fix last = Fix.at(0, -Fix.MAX_LAT_E7, 0);
  private boolean staying;

  /**
   * A stream without fixes.
   *
   * @param out is given each trip, in order of time, as soon as it is sure
   */
  public TripStream(Consumer<Trip> out) {
    this.out = out;
  }

  /**
   * Takes the next fix.
   *
   * @throws IllegalArgumentException if it is older than the one before
   */
  public void add(Fix fix) {
    if (fix.timeMs() < last.timeMs()) {
      throw new IllegalArgumentException("fixes of a stream must be in order of time");
    }
    last = fix;
    if (FixFilter.isUseless(fix)) {
      return;
    }
    if (!isNear(fix)) {
      leave(fix);
    } else if (staying) {
      keepRecent(fix);
    } else {
      kept.add(fix);
      staying = settled(fix);
    }
    if (kept.size() > MAX_FIXES) {
      flush();
    }
  }

  /** Ends the stream: gives what is left. */
  public void finish() {
    kept.addAll(recent);
    recent.clear();
    flush();
  }

  private boolean isNear(Fix fix) {
    long dLon = Math.abs(Geo.dLonE7(anchor.lonE7(), fix.lonE7()));
    return Math.abs(fix.latE7() - anchor.latE7()) <= STAY_E7 && dLon <= STAY_E7;
  }

  private void leave(Fix fix) {
    if (staying) {
      split();
    }
    anchor = fix;
    staying = false;
    kept.add(fix);
  }

  /** Whether the stay has lasted for its margin with a fix now and then. */
  private boolean settled(Fix fix) {
    int n = kept.size();
    return fix.timeMs() - anchor.timeMs() >= MARGIN_MS
        && n > 1
        && kept.get(n - 2).timeMs() - anchor.timeMs() >= MARGIN_MS / 2;
  }

  private void keepRecent(Fix fix) {
    recent.add(fix);
    // One fix older than the margin stays, so that what is kept is no shorter than it.
    while (recent.size() > 2 && fix.timeMs() - second().timeMs() >= MARGIN_MS) {
      recent.poll();
    }
  }

  private Fix second() {
    Fix first = recent.poll();
    Fix second = recent.peek();
    if (first == null || second == null) {
      throw new IllegalStateException("fewer than two fixes");
    }
    recent.addFirst(first);
    return second;
  }

  /** Parts the stream in the stay, if it lasted long enough on both sides. */
  private void split() {
    Fix first = recent.peek();
    Fix newest = recent.peekLast();
    if (first != null
        && newest != null
        && newest.timeMs() - first.timeMs() >= MARGIN_MS / 2
        && first.timeMs() - anchor.timeMs() >= MARGIN_MS) {
      flush();
    }
    kept.addAll(recent);
    recent.clear();
  }

  private void flush() {
    TripFinder.find(kept, List.of(TimeSpan.always())).forEach(out);
    kept.clear();
  }
}
