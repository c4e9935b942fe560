package io.geowallet.mobility.road;

import io.geowallet.mobility.Fix;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays tracks onto the roads of a pack: a hidden Markov model after Newson and Krumm, "Hidden
 * Markov Map Matching Through Noise and Sparseness" (ACM SIGSPATIAL 2009). Its places have a
 * direction, so that error cannot turn a car round; a place a little behind the one before is taken
 * as error and shortens the way instead of prolonging it.
 *
 * <p>The same fixes and pack give the same roads to the last bit. Thread-safe.
 */
public final class RoadMatcher {
  private final RoadPack pack;

  /** A matcher over a pack. */
  public RoadMatcher(RoadPack pack) {
    this.pack = pack;
  }

  /**
   * Lays fixes onto roads.
   *
   * @param fixes in rising order of time, of one leg: without long gaps, in one mode
   * @param travel which ways may be used
   */
  public RoadMatch match(List<Fix> fixes, Travel travel) {
    if (fixes.isEmpty()) {
      return RoadMatch.none(0);
    }
    Points points = new Points(fixes);
    Smoothing.apply(points);
    Nearby nearby = new Nearby(pack, travel);
    Doubt.apply(points, nearby);
    int[] observations = Observations.of(points).toArray();
    Transitions transitions = new Transitions(pack, travel);
    Lattice lattice = new Lattice(points, nearby, transitions);
    lattice.lay(observations);
    List<RoadStretch> stretches = new ArrayList<>();
    Fit fit = new Fit(points, observations.length);
    for (int end : lattice.ends()) {
      Lattice.Chain chain = lattice.chain(end);
      fit.add(chain);
      Way way = Way.of(chain, pack, points, transitions, lattice);
      stretches.add(Pieces.stretch(pack, way, chain, travel));
    }
    return fit.match(stretches);
  }

  /**
   * How much better rails fit a track than roads, for each observation as a difference of mean
   * logarithms of probability: above 0 for a train, unless a road runs beside it; 0 where the pack
   * has neither.
   */
  public double railAgainstRoad(List<Fix> fixes) {
    return match(fixes, Travel.RAIL).fitsBetterThan(match(fixes, Travel.ROAD));
  }
}
