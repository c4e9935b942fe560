package io.coneix.cli.bench.imports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.coneix.cli.Environment;
import io.coneix.cli.bench.Bench;
import io.coneix.cli.bench.Measurement;
import io.geowallet.wallet.imports.ImportLimits;
import io.geowallet.wallet.imports.SpooledTrack;
import io.geowallet.wallet.imports.TrackImporter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How fast an export of Google is read and put in order, against what Jackson's tokenizer alone
 * takes for the same file. Both are processor time of one thread, which reads from memory: the file
 * has just been written. The aim: 40 MB/s of Timeline.
 */
public final class ImportBench implements Bench {
  private static final long BYTES = 128L << 20;
  private static final int ROUNDS = 5;
  private static final double NANOS = 1e9;
  private static final double MB = 1e6;

  private final Optional<Path> file;

  /** Over files of its own. */
  public ImportBench() {
    this(Optional.empty());
  }

  private ImportBench(Optional<Path> file) {
    this.file = file;
  }

  @Override
  public String name() {
    return "import";
  }

  @Override
  public String description() {
    return "reading a large Google Timeline and Takeout Records, or a FILE of JSON";
  }

  @Override
  public Bench over(Path own) {
    return new ImportBench(Optional.of(own));
  }

  @Override
  public void run(Environment environment, Consumer<Measurement> results) {
    if (file.isPresent()) {
      results.accept(measure("file", file.get(), environment));
      return;
    }
    for (BigExport.Kind kind : BigExport.Kind.values()) {
      try {
        Path path = Files.createTempFile("coneix-bench-", ".json");
        try {
          BigExport.write(path, kind, BYTES);
          String name = kind.name().toLowerCase(Locale.ROOT);
          results.accept(measure(name + ", 128 MiB", path, environment));
        } finally {
          Files.deleteIfExists(path);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Measurement measure(String caseName, Path path, Environment environment) {
    double[] tokens = new double[ROUNDS];
    double[] imports = new double[ROUNDS];
    // In turns, so that a busy moment of the machine meets both.
    for (int i = 0; i < ROUNDS; i++) {
      tokens[i] = rate(path, () -> tokenize(path));
      imports[i] = rate(path, () -> spool(path, environment));
    }
    Arrays.sort(tokens);
    Arrays.sort(imports);
    return new Measurement(
        name(),
        caseName,
        imports[ROUNDS / 2],
        "MB/s",
        tokens[ROUNDS / 2],
        "Jackson's tokenizer alone");
  }

  private static double rate(Path path, Runnable work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    work.run();
    long taken = threads.getCurrentThreadCpuTime() - start;
    return path.toFile().length() / MB / (taken / NANOS);
  }

  private static void tokenize(Path path) {
    try (InputStream in = Files.newInputStream(path);
        JsonParser json = new JsonFactory().createParser(in)) {
      while (json.nextToken() != null) {
        // The tokens alone.
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void spool(Path path, Environment environment) {
    TrackImporter importer = new TrackImporter(ImportLimits.DEFAULT, true);
    try (SpooledTrack track = importer.spool(path, environment.random(), read -> {})) {
      if (track.fixes().size() == 0) {
        throw new IllegalStateException("the file gave no fix");
      }
    }
  }
}
