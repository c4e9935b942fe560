package io.geowallet.mobility;

import java.util.List;

/**
 * The likeliest sequence of motions of a track: a hidden Markov model, solved by Viterbi's
 * algorithm (Rabiner, Proceedings of the IEEE 77, 1989). A halt at a light stays part of the ride,
 * since two changes cost more than some slow seconds; a walk of a minute does not. Stateless.
 */
final class MotionDecoder {
  private static final List<Motion> MOTIONS = List.of(Motion.values());

  private MotionDecoder() {}

  /** The motion of the way from each point to the next; one fewer than there are points. */
  static Motion[] decode(Samples samples) {
    MotionModel model = new MotionModel();
    int n = samples.size() - 1;
    int k = MOTIONS.size();
    byte[] from = new byte[Math.max(0, n) * k];
    double[] score = new double[k];
    double[] next = new double[k];
    double[] seen = new double[k];
    for (int i = 0; i < n; i++) {
      model.logLikelihoods(samples, i, seen);
      for (int to = 0; to < k; to++) {
        int best = to;
        for (int s = 0; s < k && i > 0; s++) {
          double here = score[s] - model.change(s, to);
          best = here > score[best] - model.change(best, to) ? s : best;
        }
        next[to] = (i > 0 ? score[best] - model.change(best, to) : 0) + seen[to];
        from[i * k + to] = (byte) best;
      }
      System.arraycopy(next, 0, score, 0, k);
    }
    return path(from, score, n);
  }

  private static Motion[] path(byte[] from, double[] score, int n) {
    Motion[] motions = new Motion[Math.max(0, n)];
    int state = 0;
    for (int s = 1; s < score.length; s++) {
      state = score[s] > score[state] ? s : state;
    }
    for (int i = n - 1; i >= 0; i--) {
      motions[i] = MOTIONS.get(state);
      state = from[i * score.length + state];
    }
    return motions;
  }
}
