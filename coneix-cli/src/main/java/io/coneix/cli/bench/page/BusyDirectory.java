package io.coneix.cli.bench.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A directory with a {@link BusyWallet} of which nobody has seen a page, and copies of it; {@link
 * #close} deletes them all.
 *
 * @param run the path of the pages of the answer
 */
record BusyDirectory(Path directory, String run) implements AutoCloseable {
  private static final String MASTER = "made";

  /** The map pack, beside every copy. */
  static final String ROADS = "roads.pack";

  /** Makes the wallet, with the first {@code months} months of its year. */
  static BusyDirectory make(int months) {
    try {
      Path directory = Files.createTempDirectory("coneix-bench-pages");
      BusyRoads.write(
          directory.resolve(ROADS),
          IntStream.rangeClosed(1, months)
              .mapToObj(month -> YearMonth.of(BusyWallet.MONTH.getYear(), month))
              .toList());
      return new BusyDirectory(directory, BusyWallet.make(directory.resolve(MASTER), months));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A copy of the wallet as it was made. */
  Path copy(String name) {
    Path copy = directory.resolve(name);
    Path master = directory.resolve(MASTER);
    try {
      for (Path file : files(master)) {
        Path to = copy.resolve(master.relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.copy(file, to);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return copy;
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.toList();
    }
  }

  @Override
  public void close() {
    try {
      for (Path file : files(directory).stream().sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
