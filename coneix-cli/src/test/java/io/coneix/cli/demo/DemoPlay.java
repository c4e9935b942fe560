package io.coneix.cli.demo;

import io.coneix.cli.Cli;
import io.coneix.cli.Environment;
import io.coneix.cli.Main;
import io.coneix.testkit.Seeds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The month, played once in a JVM for all tests that look at what it leaves: results, the parties'
 * data, secrets drawn, new temporary files. The data are deleted when the JVM ends.
 *
 * @param code the command's exit code
 * @param console all that it printed
 * @param out its results
 * @param work the data of platform, enclave host, wallet and desk
 * @param temporary entries of the directory for temporary files that were not there before
 */
record DemoPlay(
    long seed,
    int code,
    String console,
    Path out,
    Path work,
    List<Path> temporary,
    List<RecordingRandom.Secret> secrets) {

  /** Loaded by the first test that asks. */
  private static final class Once {
    static final DemoPlay PLAYED = play();
  }

  /** The one play of this JVM; the first call takes about a minute. */
  static DemoPlay once() {
    return Once.PLAYED;
  }

  private static DemoPlay play() {
    try {
      Path directory = Files.createTempDirectory("coneix-demo-test-");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
      return play(directory, Seeds.seed("DemoPlay", 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Plays the month of another seed in a directory of the caller's. */
  static DemoPlay play(Path directory, long seed) throws IOException {
    Path out = directory.resolve("out");
    Path work = directory.resolve("work");
    List<Path> before = temporaryEntries();
    RecordingRandom random = new RecordingRandom();
    Cli cli = new Cli();
    Environment e = cli.environment();
    Environment recording =
        new Environment(
            e.clock(), random, e.in(), e.out(), e.err(), e.variables(), e.prompt(), e.stretching());
    String[] args = {
      "demo", "--headless", "--out", "" + out, "--data", "" + work, "--seed", "" + seed
    };
    int code = Main.run(args, recording);
    List<Path> temporary = new ArrayList<>(temporaryEntries());
    temporary.removeAll(before);
    return new DemoPlay(
        seed, code, cli.out() + cli.err(), out, work, List.copyOf(temporary), random.secrets());
  }

  private static List<Path> temporaryEntries() throws IOException {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.toList();
    }
  }

  private static void delete(Path directory) {
    try (Stream<Path> all = Files.walk(directory)) {
      all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException e) {
      // Left in the directory for temporary files, which the system clears.
    }
  }
}
