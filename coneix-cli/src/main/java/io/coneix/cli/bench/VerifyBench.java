package io.coneix.cli.bench;

import io.coneix.cli.Environment;
import io.coneix.cli.Home;
import io.coneix.contract.check.JobChecker;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * How long somebody waits for the verdict on a year: a holder's bundle of twelve runs over 35,040
 * nodes, by a fresh JVM with 512 MiB, its start included, against the bare verifications of each
 * node's signature and of the checkpoint in each node.
 */
final class VerifyBench implements Bench {
  private static final int MONTHS = 12;

  @Override
  public String name() {
    return "verify";
  }

  @Override
  public String description() {
    return "a holder's bundle of 12 runs and 35,040 nodes, in a JVM of its own with -Xmx512m";
  }

  @Override
  public void run(Environment environment, Consumer<Measurement> results) {
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      RecordedMonths year = new RecordedMonths(MONTHS, new JobChecker(executor, threads));
      for (int month = 0; month < MONTHS; month++) {
        environment.err().println("recording month " + (month + 1) + " of " + MONTHS);
        year.answer(month);
      }
      int signatures = 2 * year.slots();
      try (BundleFiles files = BundleFiles.write(year.holderBundle().encode(), year.world())) {
        // Half of them before and half after, so that a machine that is busy for a while is so for
        // both.
        double before = BareVerifications.seconds(signatures / 2, threads);
        double value = Stopwatch.seconds(command(files));
        double limit = before + BareVerifications.seconds(signatures / 2, threads);
        String what = "12 runs, " + year.slots() + " nodes";
        results.accept(new Measurement(name(), what, value, "s", limit, BareVerifications.NAME));
      }
    } finally {
      executor.shutdown();
    }
  }

  /** Through the launcher's script, as people start it, with less memory. */
  private static List<String> command(BundleFiles files) {
    List<String> command =
        new ArrayList<>(
            List.of("env", "CONEIX_JAVA_OPTS=-Xmx512m", Home.ofProcess().launcher().toString()));
    command.addAll(files.verification());
    return command;
  }
}
