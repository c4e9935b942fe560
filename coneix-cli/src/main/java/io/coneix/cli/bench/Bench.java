package io.coneix.cli.bench;

import io.coneix.cli.Environment;
import java.nio.file.Path;
import java.util.function.Consumer;

/** One benchmark: measures its cases, and for each the limit to compare it with. */
public interface Bench {
  /** The name after {@code bench}: lower case, words joined by hyphens. */
  String name();

  /** One line for the list of names. */
  String description();

  /**
   * Runs all cases, one after the other on this thread, and gives each result as soon as it is
   * there. Progress goes to the environment's error stream.
   */
  void run(Environment environment, Consumer<Measurement> results);

  /** The same for benches whose results are more than a number: all that is to be printed. */
  default void report(Environment environment, Consumer<BenchResult> results) {
    run(environment, results::accept);
  }

  /**
   * The same bench over a file of the user's own.
   *
   * @throws UnknownBench where it takes none
   */
  default Bench over(Path file) {
    throw new UnknownBench(name() + " with a file", "tiles");
  }

  /** The same bench beside a peer that is installed in a folder; most have none. */
  default Bench beside(Path folder) {
    return this;
  }
}
