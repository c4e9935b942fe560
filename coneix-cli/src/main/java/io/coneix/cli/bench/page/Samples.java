package io.coneix.cli.bench.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Times of one thing, in milliseconds. Not thread-safe. */
final class Samples {
  private final List<Double> ms = new ArrayList<>();

  void add(double sample) {
    ms.add(sample);
  }

  /** The smallest that is not below 95 of 100 (nearest rank). */
  double p95() {
    return rank(0.95);
  }

  double median() {
    return rank(0.5);
  }

  private double rank(double share) {
    List<Double> sorted = new ArrayList<>(ms);
    Collections.sort(sorted);
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }
}
