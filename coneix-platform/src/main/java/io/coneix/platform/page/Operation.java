package io.coneix.platform.page;

import io.coneix.evidence.error.Failure;
import io.coneix.evidence.log.Cosignature;
import io.coneix.evidence.log.SignedHead;
import io.coneix.evidence.log.SignedNote;
import io.coneix.platform.database.Database;
import io.coneix.platform.http.HttpServer;
import io.coneix.platform.log.LogService;
import io.coneix.platform.queue.RunQueue;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a running platform for its page. Thread-safe.
 *
 * <p>The database is asked by one thread, at most once in {@value #FRESH_MS} ms, and waited for
 * briefly: a page about a database that hangs must not hang itself.
 */
public final class Operation implements AutoCloseable {
  private static final long FRESH_MS = 2_000;
  private static final long PATIENCE_MS = 1_500;

  private final LogService log;
  private final HttpServer http;
  private final Path dataDirectory;
  private final LongSupplier nanos;
  private final long startNanos;
  private final TableCounts tables;
  private final ExecutorService executor = Executors.newSingleThreadExecutor(Operation::daemon);
  private @Nullable CompletableFuture<Overview.Tables> latest;
  private long askedNanos;

  /**
   * Looks from now on.
   *
   * @param nanos a steady clock as {@link System#nanoTime}
   */
  public Operation(
      Database database,
      RunQueue queue,
      LogService log,
      HttpServer http,
      Path dataDirectory,
      LongSupplier nanos) {
    this.tables = new TableCounts(database, queue);
    this.log = log;
    this.http = http;
    this.dataDirectory = dataDirectory;
    this.nanos = nanos;
    this.startNanos = nanos.getAsLong();
  }

  /** How the platform stands. */
  public Overview look() {
    return new Overview(millisSince(startNanos), disk(), log(), counted(), http.counts());
  }

  private long millisSince(long then) {
    return TimeUnit.NANOSECONDS.toMillis(nanos.getAsLong() - then);
  }

  private Overview.Disk disk() {
    try {
      FileStore store = Files.getFileStore(dataDirectory);
      return new Overview.Disk(store.getUsableSpace(), store.getTotalSpace());
    } catch (IOException e) {
      return new Overview.Disk(0, 0);
    }
  }

  private Overview.Log log() {
    SignedHead head = SignedHead.open(SignedNote.parse(log.checkpoint()), log.keys());
    long sec = head.cosignatures().stream().mapToLong(Cosignature::timeSec).max().orElse(0);
    return new Overview.Log(log.keys().origin(), head.size(), head.root().hex(), sec * 1000);
  }

  private Optional<Overview.Tables> counted() {
    try {
      return Optional.of(asked().get(PATIENCE_MS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Failure) {
        return Optional.empty();
      }
      throw new IllegalStateException("counting rows", e);
    }
  }

  private synchronized CompletableFuture<Overview.Tables> asked() {
    CompletableFuture<Overview.Tables> before = latest;
    if (before != null && (!before.isDone() || millisSince(askedNanos) < FRESH_MS)) {
      return before;
    }
    askedNanos = nanos.getAsLong();
    CompletableFuture<Overview.Tables> fresh =
        CompletableFuture.supplyAsync(tables::count, executor);
    latest = fresh;
    return fresh;
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "platform-page");
    thread.setDaemon(true);
    return thread;
  }
}
