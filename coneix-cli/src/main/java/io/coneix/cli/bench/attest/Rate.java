package io.coneix.cli.bench.attest;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * How often a second some work can be done on one core: the best of some rounds, by the processor's
 * time of this thread, after a warm-up. Stateless.
 */
final class Rate {
  private static final int ROUNDS = 7;
  private static final double ROUND_NANOS = 1e9;
  private static final double WARM_UP_NANOS = 4e9;

  private Rate() {}

  static double perSecond(Runnable work) {
    round(work, WARM_UP_NANOS);
    double best = 0;
    for (int i = 0; i < ROUNDS; i++) {
      best = Math.max(best, round(work, ROUND_NANOS));
    }
    return best;
  }

  private static double round(Runnable work, double nanos) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    long spent = 0;
    long done = 0;
    while (spent < nanos) {
      work.run();
      done++;
      spent = threads.getCurrentThreadCpuTime() - start;
    }
    return done * 1e9 / spent;
  }
}
