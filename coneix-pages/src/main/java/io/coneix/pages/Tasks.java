package io.coneix.pages;

import io.coneix.evidence.error.Refused;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Runs work behind pages, one piece at a time. Thread-safe. */
public final class Tasks implements AutoCloseable {
  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "pages-task");
            thread.setDaemon(true);
            return thread;
          });
  private int started;
  private Optional<Task<?>> latest = Optional.empty();

  /** Work that was asked for while other work goes on. */
  public static final class Busy extends Refused {
    /** Builds the refusal from what goes on. */
    public Busy(String kind) {
      super("one thing at a time", "this page", "no work that goes on", kind, "wait for its end");
    }
  }

  /**
   * Starts work.
   *
   * @param kind a word for pages
   * @throws Busy where other work goes on
   */
  public synchronized <T> Task<T> start(String kind, Function<Task<T>, T> work) {
    latest
        .filter(task -> task.state() == Task.State.RUNNING)
        .ifPresent(
            task -> {
              throw new Busy(task.kind());
            });
    started++;
    Task<T> task = new Task<>(started, kind);
    latest = Optional.of(task);
    executor.execute(() -> task.run(work));
    return task;
  }

  /** The work that goes on, or the last that ended. */
  public synchronized Optional<Task<?>> latest() {
    return latest;
  }

  /** Lets what runs come to its end in the background; starts nothing more. */
  @Override
  public void close() {
    executor.shutdown();
  }
}
