package io.coneix.cli.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Times of the same kind of work, and how they are spread: the processor's time of this thread, as
 * work that waits for nothing takes it on a machine that does nothing else. Not thread-safe.
 */
final class Times {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final double NANOS_PER_MS = 1e6;
  private static final double HALF = 0.5;
  private static final double MOST = 0.95;

  private final List<Double> ms = new ArrayList<>();

  /** Does the work once and keeps how long it took. */
  void add(Runnable work) {
    long start = THREADS.getCurrentThreadCpuTime();
    work.run();
    ms.add((THREADS.getCurrentThreadCpuTime() - start) / NANOS_PER_MS);
  }

  /** Half of them took at most so many milliseconds. */
  double p50() {
    return share(HALF);
  }

  /** 95 of 100 took at most so many milliseconds. */
  double p95() {
    return share(MOST);
  }

  private double share(double share) {
    List<Double> sorted = new ArrayList<>(ms);
    Collections.sort(sorted);
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }
}
