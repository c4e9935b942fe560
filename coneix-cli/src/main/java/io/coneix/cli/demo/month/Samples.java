package io.coneix.cli.demo.month;

import java.util.Arrays;

/** Rows of distance [m], speed [m/s] and halt [s], in the order of travel. Not thread-safe. */
final class Samples {
  private double[] alongM = new double[256];
  private double[] speedMps = new double[256];
  private double[] haltS = new double[256];
  private int size;

  void add(double along, double speed, double halt) {
    if (size == alongM.length) {
      alongM = Arrays.copyOf(alongM, 2 * size);
      speedMps = Arrays.copyOf(speedMps, 2 * size);
      haltS = Arrays.copyOf(haltS, 2 * size);
    }
    alongM[size] = along;
    speedMps[size] = speed;
    haltS[size] = halt;
    size++;
  }

  int size() {
    return size;
  }

  double alongM(int i) {
    return alongM[i];
  }

  double speedMps(int i) {
    return speedMps[i];
  }

  double haltS(int i) {
    return haltS[i];
  }

  /** Lowers the speed of a row to at most {@code mps}. */
  void cap(int i, double mps) {
    speedMps[i] = Math.min(speedMps[i], mps);
  }
}
