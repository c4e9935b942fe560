package io.coneix.cli.bench.page;

import io.coneix.cli.bench.Measurement;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Pages that nobody has seen before, and the first page of a process that has just started; each
 * several times, on wallets as they were made.
 */
final class FirstViews {
  private static final int ROUNDS = 3;
  private static final long CLICK_MS = 1_000;
  private static final String LIMIT = "reading and opening the month's records";

  private final BusyDirectory wallet;
  private final PrintStream progress;
  private final Map<String, Samples> samples = new LinkedHashMap<>();
  private final Samples opened = new Samples();

  FirstViews(BusyDirectory wallet, PrintStream progress) {
    this.wallet = wallet;
    this.progress = progress;
  }

  void measure(Consumer<Measurement> results) {
    for (int round = 1; round <= ROUNDS; round++) {
      progress.println("first views, round " + round + " of " + ROUNDS);
      Path directory = wallet.copy("first-" + round);
      inNewProcess(directory, "month, never seen", Views.MONTH);
      inNewProcess(directory, "month, after a start", Views.MONTH);
      inNewProcess(directory, "evidence, after a start", Views.evidence(wallet));
      inNewProcess(directory, "year, never seen", Views.YEAR);
      inNewProcess(directory, "year, after a start", Views.YEAR);
      byClicks(directory);
    }
    double limit = opened.median();
    samples.forEach(
        (name, of) ->
            results.accept(new Measurement("pages", name, of.median(), "ms", limit, LIMIT)));
  }

  private void inNewProcess(Path directory, String name, String path) {
    try (WalletProcess process = WalletProcess.start(directory)) {
      add(name, new PageVisitor(process.link()).get(path).ms());
    }
  }

  /** As a person gets to an answer's evidence: by clicks, seconds after the start. */
  private void byClicks(Path directory) {
    try (WalletProcess process = WalletProcess.start(directory)) {
      PageVisitor visitor = new PageVisitor(process.link());
      for (String path : List.of("/", "/contracts", wallet.run())) {
        visitor.get(path);
        pause();
      }
      add("evidence, first click", visitor.get(Views.evidence(wallet)).ms());
      opened.add(Views.opened(visitor));
    }
  }

  static void pause() {
    try {
      Thread.sleep(CLICK_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private void add(String name, double ms) {
    samples.computeIfAbsent(name, n -> new Samples()).add(ms);
  }
}
