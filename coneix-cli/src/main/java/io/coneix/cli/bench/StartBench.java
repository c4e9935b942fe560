package io.coneix.cli.bench;

import io.coneix.cli.Environment;
import io.coneix.cli.Home;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * How long a person waits for a small command, through the launcher's script, against the start of
 * a JVM that prints one word. The aims: {@code --version} under 0.4 s, {@code verify} of a small
 * file under 0.6 s.
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
    String launcher = Home.ofProcess().launcher().toString();
    double bare = Stopwatch.medianSeconds(Hello.command());
    double version = Stopwatch.medianSeconds(List.of(launcher, "--version"));
    results.accept(new Measurement(name(), "--version", version, "s", bare, LIMIT));
    try (BundleFiles small = SmallBundle.create()) {
      List<String> command = new ArrayList<>(List.of(launcher));
      command.addAll(small.verification());
      double verify = Stopwatch.medianSeconds(command);
      results.accept(new Measurement(name(), "verify", verify, "s", bare, LIMIT));
    }
  }
}
