package io.geowallet.mobility.road;

/**
 * The places on roads where the phone may have been at one observation, each in one direction of
 * travel, with what the Viterbi algorithm knows about them. Written once, by its builder.
 */
final class Layer {
  final int point;
  final int size;
  final int[] link;

  /** Metres from the link's tail. */
  final double[] along;

  /** Metres from the observation. */
  final double[] offM;

  /** The best logarithmic probability of a way that ends here. */
  final double[] score;

  /** The place in the layer before from which it comes; negative in the first layer. */
  final int[] from;

  /** The layer before, by its position; negative in the first. */
  int before = -1;

  Layer(int point, int size) {
    this.point = point;
    this.size = size;
    link = new int[size];
    along = new double[size];
    offM = new double[size];
    score = new double[size];
    from = new int[size];
  }

  /** The place with the best score; the first of equal ones. */
  int best() {
    int best = 0;
    for (int i = 1; i < size; i++) {
      if (score[i] > score[best]) {
        best = i;
      }
    }
    return best;
  }

  /** Metres from the observation to the nearest place. */
  double nearestM() {
    double nearest = offM[0];
    for (int i = 1; i < size; i++) {
      nearest = Math.min(nearest, offM[i]);
    }
    return nearest;
  }
}
