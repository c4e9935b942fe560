package io.coneix.testkit;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/**
 * Finds the real files that tests run on. They are too many, and under too many licences, to live
 * in the repository: they lie in a folder {@code shared/data} next to it or above it, and its
 * {@code README.md} says where each file comes from and what the right answer is.
 *
 * <p>Stateless; safe for use by several threads.
 */
public final class SharedData {
  private static final Path FOLDER = Path.of("shared", "data");

  private SharedData() {}

  /**
   * The folder, looked for as {@code shared/data} in the working directory and in every directory
   * above it; empty where there is none.
   */
  public static Optional<Path> folder() {
    return above(Path.of("").toAbsolutePath());
  }

  /** Same as {@link #folder()}, starting at a given absolute directory. */
  static Optional<Path> above(Path start) {
    for (Path dir = start.normalize(); dir != null; dir = dir.getParent()) {
      Path candidate = dir.resolve(FOLDER);
      if (Files.isDirectory(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  /**
   * The file {@code name} (relative to the folder, for example {@code "tlog/signed-note-cases.json"
   * }). Where it is absent the running test ends as skipped and one line on standard output says
   * why.
   */
  public static Path require(String name) {
    return require(name, System.out);
  }

  static Path require(String name, PrintStream console) {
    Optional<Path> file = folder().map(f -> f.resolve(name)).filter(Files::isReadable);
    if (file.isEmpty()) {
      String why =
          "SKIPPED, no shared/data/" + name + " in or above " + Path.of("").toAbsolutePath();
      console.println(why);
      Assumptions.abort(why);
    }
    return file.orElseThrow();
  }

  /** The bytes of a required file, unpacked where its name ends in {@code .gz}. */
  public static byte[] bytes(String name) {
    Path file = require(name);
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
        InputStream in = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** The lines of a required UTF-8 text file, unpacked where its name ends in {@code .gz}. */
  public static List<String> lines(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8).lines().toList();
  }
}
