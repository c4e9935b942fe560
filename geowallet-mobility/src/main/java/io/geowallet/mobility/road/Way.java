package io.geowallet.mobility.road;

import java.util.Arrays;

/**
 * A way through the graph: links in the order of travel, each from one place on it to another, with
 * the times of both. Not thread-safe.
 */
final class Way {
  private final RoadPack pack;
  private int[] links = new int[64];
  private double[] enterM = new double[64];
  private double[] leaveM = new double[64];
  private double[] leaveMs = new double[64];
  private int size;
  private double startMs;

  Way(RoadPack pack) {
    this.pack = pack;
  }

  /** Reads the way off a chain. */
  static Way of(
      Lattice.Chain chain, RoadPack pack, Points points, Transitions transitions, Lattice lattice) {
    Way way = new Way(pack);
    Layer first = chain.layers().get(0);
    int place = chain.places().get(0);
    way.startMs = points.timeMs(first.point);
    way.step(first.link[place], first.along[place]);
    way.leaveMs[0] = way.startMs;
    for (int k = 1; k < chain.places().size(); k++) {
      Layer a = chain.layers().get(k - 1);
      Layer b = chain.layers().get(k);
      int i = chain.places().get(k - 1);
      int j = chain.places().get(k);
      int before = way.size - 1;
      double leftM = way.leaveM[before];
      if (!transitions.isDirect(a, i, b, j, points)) {
        way.leaveM[way.size - 1] = way.lengthM(a.link[i]);
        for (int link : transitions.between(a, i, b, j, lattice.farM(a, b))) {
          way.step(link, 0);
          way.leaveM[way.size - 1] = way.lengthM(link);
        }
        way.step(b.link[j], 0);
      } else if (b.link[j] != a.link[i]) {
        way.turn(b.link[j], b.along[j]);
      }
      way.leaveM[way.size - 1] = b.along[j];
      way.time(before, leftM, points.timeMs(a.point), points.timeMs(b.point));
    }
    return way;
  }

  /** Turns round where the farther of the two places is. */
  private void turn(int link, double along) {
    double whole = lengthM(link);
    double farther = Math.max(leaveM[size - 1], whole - along);
    leaveM[size - 1] = farther;
    step(link, whole - farther);
  }

  private void step(int link, double along) {
    if (size == links.length) {
      links = Arrays.copyOf(links, 2 * size);
      enterM = Arrays.copyOf(enterM, 2 * size);
      leaveM = Arrays.copyOf(leaveM, 2 * size);
      leaveMs = Arrays.copyOf(leaveMs, 2 * size);
    }
    links[size] = link;
    enterM[size] = along;
    leaveM[size] = along;
    size++;
  }

  /** Spreads the time between two observations over the metres between them. */
  private void time(int from, double leftM, long fromMs, long toMs) {
    double whole = Math.abs(leaveM[from] - leftM);
    for (int s = from + 1; s < size; s++) {
      whole += metres(s);
    }
    double sum = Math.abs(leaveM[from] - leftM);
    for (int s = from; s < size; s++) {
      sum += s > from ? metres(s) : 0;
      leaveMs[s] = s == size - 1 || whole <= 0 ? toMs : fromMs + (toMs - fromMs) * (sum / whole);
    }
  }

  int size() {
    return size;
  }

  int link(int step) {
    return links[step];
  }

  /** Metres travelled on a step; an error of the last place may not make it less than nothing. */
  double metres(int step) {
    return Math.max(0, leaveM[step] - enterM[step]);
  }

  /** Metres from the link's tail at which a step begins. */
  double enterM(int step) {
    return enterM[step];
  }

  double enterMs(int step) {
    return step == 0 ? startMs : leaveMs[step - 1];
  }

  double leaveMs(int step) {
    return leaveMs[step];
  }

  private double lengthM(int link) {
    return pack.lengthMm(link >> 1) / 1000.0;
  }
}
