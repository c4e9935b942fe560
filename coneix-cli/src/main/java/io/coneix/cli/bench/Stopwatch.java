package io.coneix.cli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.Arrays;
import java.util.List;

/** Times whole processes, from before their start to after their end, and work in this one. */
final class Stopwatch {
  private static final int RUNS = 9;
  private static final double NANOS_PER_SECOND = 1e9;

  private Stopwatch() {}

  /** Median of nine runs in seconds, after one that is not counted; each must exit 0. */
  static double medianSeconds(List<String> command) {
    seconds(command);
    double[] times = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      times[i] = seconds(command);
    }
    Arrays.sort(times);
    return times[RUNS / 2];
  }

  /** One run in seconds; it must exit 0. */
  static double seconds(List<String> command) {
    long start = System.nanoTime();
    int code = run(command);
    long end = System.nanoTime();
    if (code != 0) {
      throw new CommandFailed(command.get(0), code);
    }
    return (end - start) / NANOS_PER_SECOND;
  }

  /** How long {@code work} takes on this thread, in seconds. */
  static double seconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / NANOS_PER_SECOND;
  }

  private static int run(List<String> command) {
    try {
      return new ProcessBuilder(command)
          .redirectOutput(Redirect.DISCARD)
          .redirectError(Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
