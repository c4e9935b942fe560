package io.geowallet.mobility.road;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The layers of all observations, joined by the most probable ways (Viterbi, 1967). Where no way
 * leads on, as where a road is missing from the map, it begins anew. For one track; not
 * thread-safe.
 */
final class Lattice {
  /** Observations that may be left out as outliers before the chain breaks. */
  private static final int MOST_SKIPPED = 3;

  /** As for trips: see {@code io.geowallet.mobility.Gaps}. */
  private static final long GAP_MS = 180_000;

  private static final double GAP_M = 150;

  private static final double RADIUS_PER_SIGMA = 3.5;
  private static final double RADIUS_M = 12;
  private static final double MIN_RADIUS_M = 30;
  private static final double MAX_RADIUS_M = 160;

  /** How far to look, as a multiple of the straight line and of the error, and at least [m]. */
  private static final double BOUND_PER_METRE = 1.6;

  private static final double BOUND_PER_SIGMA = 6;
  private static final double BOUND_M = 80;

  /** The same for a second look, where the first found nothing. */
  private static final double FAR_PER_METRE = 4;

  private static final double FAR_M = 800;

  private final Points points;
  private final Nearby nearby;
  private final Transitions transitions;
  private final List<Layer> layers = new ArrayList<>();
  private final List<Integer> ends = new ArrayList<>();

  Lattice(Points points, Nearby nearby, Transitions transitions) {
    this.points = points;
    this.nearby = nearby;
    this.transitions = transitions;
  }

  /** Lays the observations; then {@link #layers} and {@link #ends} say what was found. */
  void lay(int[] observations) {
    int last = -1;
    int skipped = 0;
    for (int k = 0; k < observations.length; k++) {
      if (last >= 0 && isGap(layers.get(last).point, observations[k])) {
        ends.add(last);
        last = -1;
        skipped = 0;
      }
      Layer layer = nearby.around(points, observations[k], radiusM(observations[k]));
      if (layer.size > 0 && last >= 0 && follows(layers.get(last), layer)) {
        layer.before = last;
        last = add(layer);
        skipped = 0;
      } else if (last >= 0 && ++skipped > MOST_SKIPPED) {
        ends.add(last);
        last = -1;
        k -= skipped;
        skipped = 0;
      } else if (last < 0 && layer.size > 0) {
        begin(layer);
        last = add(layer);
      }
    }
    if (last >= 0) {
      ends.add(last);
    }
  }

  /** What was done in a gap is not known: its way is never guessed. */
  private boolean isGap(int a, int b) {
    return points.timeMs(b) - points.timeMs(a) > GAP_MS && points.metres(a, b) > GAP_M;
  }

  private double radiusM(int point) {
    double radius = RADIUS_M + RADIUS_PER_SIGMA * points.sigmaM(point);
    return Math.max(MIN_RADIUS_M, Math.min(MAX_RADIUS_M, radius));
  }

  private void begin(Layer layer) {
    for (int j = 0; j < layer.size; j++) {
      layer.score[j] = HmmProbabilities.emission(layer.offM[j], points.sigmaM(layer.point));
      layer.from[j] = -1;
    }
  }

  private boolean follows(Layer a, Layer b) {
    return transitions.connect(a, b, points, boundM(a, b))
        || transitions.connect(a, b, points, farM(a, b));
  }

  private double boundM(Layer a, Layer b) {
    double sigma = points.sigmaM(a.point) + points.sigmaM(b.point);
    return BOUND_M + BOUND_PER_SIGMA * sigma + BOUND_PER_METRE * points.metres(a.point, b.point);
  }

  /** At least as far as any way that was found between two layers. */
  double farM(Layer a, Layer b) {
    return boundM(a, b) + FAR_M + FAR_PER_METRE * points.metres(a.point, b.point);
  }

  private int add(Layer layer) {
    layers.add(layer);
    return layers.size() - 1;
  }

  /** All layers that were laid, in the order of time. */
  List<Layer> layers() {
    return layers;
  }

  /** The positions of the layers in which chains end. */
  List<Integer> ends() {
    return ends;
  }

  /** The layers of the chain that ends in one, in order, and the place chosen in each. */
  Chain chain(int end) {
    List<Layer> chain = new ArrayList<>();
    for (int at = end; at >= 0; at = layers.get(at).before) {
      chain.add(layers.get(at));
    }
    Collections.reverse(chain);
    int[] places = new int[chain.size()];
    int place = chain.get(places.length - 1).best();
    for (int k = places.length - 1; k >= 0; k--) {
      places[k] = place;
      place = chain.get(k).from[place];
    }
    return new Chain(chain, Arrays.stream(places).boxed().toList());
  }

  /**
   * The most probable places of observations that are joined by ways.
   *
   * @param layers at least one
   * @param places one for each layer
   */
  record Chain(List<Layer> layers, List<Integer> places) {}
}
