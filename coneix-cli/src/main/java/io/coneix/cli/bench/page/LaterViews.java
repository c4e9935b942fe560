package io.coneix.cli.bench.page;

import io.coneix.cli.bench.Measurement;
import java.io.PrintStream;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pages that were seen before, and pages right after a change; the 95th percentile of many, beside
 * the same bytes when the same server has them at hand.
 */
final class LaterViews {
  private static final int COUNT = 200;
  private static final int WARM_UP = 20;
  private static final String LIMIT = "the same bytes at hand";
  private static final String LAST_MONTH = "/month/" + BusyWallet.MONTH.getYear() + "-12";
  private static final int MOST_WAITS = 300;
  private static final String ROADS = "Residential street";
  private static final String COMING = "load delay:2s";
  private static final Pattern START = Pattern.compile("name=\"start\" value=\"([0-9]+)\"");

  private final BusyDirectory wallet;
  private final PrintStream progress;
  private final Consumer<Measurement> results;
  private boolean marked;

  LaterViews(BusyDirectory wallet, PrintStream progress, Consumer<Measurement> results) {
    this.wallet = wallet;
    this.progress = progress;
    this.results = results;
  }

  void measure() {
    progress.println("later views");
    try (WalletProcess process = WalletProcess.start(wallet.copy("later"))) {
      PageVisitor visitor = new PageVisitor(process.link());
      visitor.get(Views.YEAR);
      mustHaveLines(visitor.get(Views.evidence(wallet)).text());
      String start = firstTrip(visitor);
      Runnable nothing = () -> {};
      mustHaveRoads(visitor);
      measure(visitor, "evidence, again", Views.evidence(wallet), nothing);
      measure(visitor, "month, again", Views.MONTH, nothing);
      measure(visitor, "month's trips, again", Views.TRIPS, nothing);
      measure(visitor, "month, trip marked", Views.MONTH, () -> mark(visitor, start));
      measure(visitor, "month, new position", LAST_MONTH, () -> visitor.post(PageVisitor.FIX, ""));
      measure(visitor, "year, again", Views.YEAR, nothing);
      measure(visitor, "year, new position", Views.YEAR, () -> visitor.post(PageVisitor.FIX, ""));
    }
  }

  private void measure(PageVisitor visitor, String name, String path, Runnable change) {
    visitor.keep(visitor.get(path).body());
    Samples page = new Samples();
    Samples bytes = new Samples();
    for (int i = -WARM_UP; i < COUNT; i++) {
      change.run();
      double ms = visitor.get(path).ms();
      double limit = visitor.get(PageVisitor.KEPT).ms();
      if (i >= 0) {
        page.add(ms);
        bytes.add(limit);
      }
    }
    results.accept(new Measurement("pages", name, page.p95(), "ms", bytes.p95(), LIMIT));
  }

  private static void mustHaveLines(String evidence) {
    String last = "/line/" + BusyWallet.LINES + '"';
    String beyond = "/line/" + (BusyWallet.LINES + 1) + '"';
    if (!evidence.contains(last) || evidence.contains(beyond)) {
      throw new IllegalStateException("an answer of another number of lines");
    }
  }

  /** Waits until the month's roads are worked out, behind the page. */
  private static void mustHaveRoads(PageVisitor visitor) {
    for (int i = 0; i < MOST_WAITS; i++) {
      String month = visitor.get(Views.MONTH).text();
      if (!month.contains(COMING) && month.contains(ROADS)) {
        return;
      }
      FirstViews.pause();
    }
    throw new IllegalStateException("a month without roads");
  }

  /** Makes the first trip of the month private and no longer so, by turns. */
  private void mark(PageVisitor visitor, String start) {
    marked = !marked;
    visitor.post(day() + "/private", "start=" + start + "&private=" + marked);
  }

  private static String firstTrip(PageVisitor visitor) {
    Matcher found = START.matcher(visitor.get(day()).text());
    if (!found.find()) {
      throw new IllegalStateException("a workday without a trip");
    }
    return found.group(1);
  }

  private static String day() {
    return "/day/" + BusyWallet.MONTH.atDay(1);
  }
}
