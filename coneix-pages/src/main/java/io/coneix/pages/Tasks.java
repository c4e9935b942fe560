package io.coneix.pages;

import io.coneix.evidence.error.Refused;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Runs work behind pages, one piece at a time. Thread-safe. */
public final class Tasks implements AutoCloseable {
  private final ExecutorService executor = Executors.newSingleThreadExecutor(Tasks::thread);
  private final ExecutorService aside = Executors.newSingleThreadExecutor(Tasks::thread);
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

  /**
   * Does work that nobody waits for, beside all other work, step by step and by turns with the rest
   * of its kind; it ends with this.
   *
   * @param step a short piece, which returns whether there is more; what it throws ends it, and
   *     whoever asks for the same in earnest is told
   */
  public void aside(BooleanSupplier step) {
    aside.execute(() -> walk(step));
  }

  private void walk(BooleanSupplier step) {
    boolean more;
    try {
      more = step.getAsBoolean();
    } catch (RuntimeException e) {
      // A wallet that was closed meanwhile, for example.
      return;
    }
    if (more && !aside.isShutdown()) {
      aside.execute(() -> walk(step));
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "pages-task");
    thread.setDaemon(true);
    return thread;
  }

  /** The work that goes on, or the last that ended. */
  public synchronized Optional<Task<?>> latest() {
    return latest;
  }

  /** Lets what runs come to its end in the background; starts nothing more. */
  @Override
  public void close() {
    executor.shutdown();
    aside.shutdown();
  }
}
