package io.coneix.cli.bench.trips;

import io.geowallet.mobility.TripStream;
import java.lang.management.ManagementFactory;

/** A process that finds the trips of ten years in one stream, and says how long it took. */
final class TenYears {
  /** One fix every 3.15 seconds. */
  static final long FIXES = 100_000_000;

  private static final long STEP_MS = 3_150;
  private static final long DRIVE_S = 2_700;
  private static final long STAY_S = 36_000;
  private static final double NANOS = 1e9;

  private TenYears() {}

  /** Prints the number of trips and the seconds of this thread's processor. */
  public static void main(String[] args) {
    long[] trips = new long[1];
    TripStream stream = new TripStream(trip -> trips[0]++);
    Commuter.fixes(FIXES, STEP_MS, DRIVE_S, STAY_S, stream::add);
    stream.finish();
    double seconds = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / NANOS;
    System.out.println(trips[0] + " " + seconds);
  }
}
