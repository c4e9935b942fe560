package io.coneix.cli.bench.page;

import io.coneix.cli.Environment;
import io.coneix.cli.bench.Bench;
import io.coneix.cli.bench.Measurement;
import java.util.function.Consumer;

/**
 * How long the wallet's pages take, from the request to the last byte, by a browser's HTTP client
 * on the same machine. The aims: an answer's evidence under 300 ms, a month of 60,000 fixes under
 * 200 ms at the 95th percentile, a year under 300 ms.
 */
public final class PagesBench implements Bench {
  private static final int MONTHS = 12;

  @Override
  public String name() {
    return "pages";
  }

  @Override
  public String description() {
    return "the wallet's evidence, month and year over HTTP, first and again";
  }

  @Override
  public void run(Environment environment, Consumer<Measurement> results) {
    environment.err().println("recording a year");
    try (BusyDirectory wallet = BusyDirectory.make(MONTHS)) {
      new FirstViews(wallet, environment.err()).measure(results);
      new LaterViews(wallet, environment.err(), results).measure();
    }
  }
}
