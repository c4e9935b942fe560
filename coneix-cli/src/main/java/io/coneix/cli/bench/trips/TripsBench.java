package io.coneix.cli.bench.trips;

import io.coneix.cli.Environment;
import io.coneix.cli.bench.Bench;
import io.coneix.cli.bench.CommandFailed;
import io.coneix.cli.bench.Measurement;
import io.geowallet.mobility.Fix;
import io.geowallet.mobility.TimeSpan;
import io.geowallet.mobility.TripFinder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Fixes a second of one core, without a map: of somebody who is on the road most of the time, and
 * of ten years of an ordinary life in one stream, in a heap of 256 MiB. The aim is a million.
 */
public final class TripsBench implements Bench {
  private static final double AIM = 1_000_000;
  private static final String AIM_NAME = "the aim";
  private static final int ROUNDS = 8;
  private static final int ON_THE_ROAD = 400_000;
  private static final long DRIVE_S = 2_700;
  private static final long STAY_S = 900;
  private static final double NANOS = 1e9;
  private static final String HEAP = "-Xmx256m";

  @Override
  public String name() {
    return "trips";
  }

  @Override
  public String description() {
    return "fixes a second to trips without a map, and 100 million of them in 256 MiB";
  }

  @Override
  public void run(Environment environment, Consumer<Measurement> results) {
    results.accept(new Measurement(name(), "on-the-road", onTheRoad(), "fix/s", AIM, AIM_NAME));
    environment.err().println("trips: ten years take about a minute");
    results.accept(new Measurement(name(), "ten-years", tenYears(), "fix/s", AIM, AIM_NAME));
  }

  /** The best of some rounds over the same fixes, by the processor's time of this thread. */
  private static double onTheRoad() {
    List<Fix> fixes = new ArrayList<>(ON_THE_ROAD);
    Commuter.fixes(ON_THE_ROAD, 1000, DRIVE_S, STAY_S, fixes::add);
    double best = 0;
    for (int i = 0; i < ROUNDS; i++) {
      long start = cpuNanos();
      TripFinder.find(fixes, List.of(TimeSpan.always()));
      best = Math.max(best, ON_THE_ROAD * NANOS / (cpuNanos() - start));
    }
    return best;
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double tenYears() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        List.of(
            java,
            HEAP,
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            TenYears.class.getName());
    try {
      Process process = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
      byte[] out = process.getInputStream().readAllBytes();
      int code = process.waitFor();
      if (code != 0) {
        throw new CommandFailed(java, code);
      }
      String[] words = new String(out, StandardCharsets.UTF_8).strip().split(" ", -1);
      return TenYears.FIXES / Double.parseDouble(words[1]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
