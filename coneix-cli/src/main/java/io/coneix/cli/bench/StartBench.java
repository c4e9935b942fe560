package io.coneix.cli.bench;

import io.coneix.cli.Environment;
import io.coneix.cli.Home;
import java.util.List;
import java.util.function.Consumer;

/**
 * How long a person waits for a small command, through the launcher's script, against the start of
 * a JVM that prints one word.
 */
final class StartBench implements Bench {
  private static final String LIMIT = "bare JVM start";

  @Override
  public String name() {
    return "start";
  }

  @Override
  public String description() {
    return "start of small commands through the launcher, median of 9";
  }

  @Override
  public void run(Environment environment, Consumer<Measurement> results) {
    Home home = Home.ofProcess();
    double bare = Stopwatch.medianSeconds(Hello.command());
    double version = Stopwatch.medianSeconds(List.of(home.launcher().toString(), "--version"));
    results.accept(new Measurement(name(), "--version", version, "s", bare, LIMIT));
  }
}
