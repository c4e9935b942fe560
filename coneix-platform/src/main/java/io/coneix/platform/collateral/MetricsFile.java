package io.coneix.platform.collateral;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Writes a registry to a file in the text format of Prometheus, at once and then each minute, for a
 * collector of files such as node_exporter's: an enclave host has no port that could be asked. A
 * reader finds the old file or the new one, never a part. Thread-safe.
 */
public final class MetricsFile implements AutoCloseable {
  private static final long EVERY_S = 60;

  private final Path file;
  private final PrometheusMeterRegistry registry;
  private final Consumer<String> warnings;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(MetricsFile::daemon);
  private boolean warned;

  private MetricsFile(Path file, PrometheusMeterRegistry registry, Consumer<String> warnings) {
    this.file = file;
    this.registry = registry;
    this.warnings = warnings;
  }

  /**
   * Begins to write.
   *
   * @param warnings is told once where the file cannot be written
   */
  public static MetricsFile start(
      Path file, PrometheusMeterRegistry registry, Consumer<String> warnings) {
    MetricsFile metrics = new MetricsFile(file.toAbsolutePath(), registry, warnings);
    metrics.write();
    metrics.timer.scheduleAtFixedRate(metrics::write, EVERY_S, EVERY_S, TimeUnit.SECONDS);
    return metrics;
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "metrics-file");
    thread.setDaemon(true);
    return thread;
  }

  /** Writes what the registry says now. */
  synchronized void write() {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.writeString(part, registry.scrape());
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      warned = false;
    } catch (IOException | RuntimeException e) {
      // A gauge that fails once must not end the timer.
      if (!warned) {
        warned = true;
        warnings.accept("the metrics file cannot be written: " + file);
      }
    }
  }

  /** Writes once more, and ends. */
  @Override
  public void close() {
    timer.shutdownNow();
    write();
  }
}
