package io.geowallet.wallet.live;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Looks every other second, on a thread of its own that keeps no program from ending. Thread-safe.
 */
final class Lookout implements AutoCloseable {
  private static final long SECONDS_BETWEEN_LOOKS = 2;
  private static final long SECONDS_TO_END = 8;

  private final Runnable look;
  private final ScheduledExecutorService executor;

  /**
   * Does nothing before {@link #start}.
   *
   * @param name of the thread
   * @param look must not throw: that would be the last look
   */
  Lookout(String name, Runnable look) {
    this.look = look;
    this.executor = Executors.newSingleThreadScheduledExecutor(work -> thread(name, work));
  }

  private static Thread thread(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Looks at once, and again from now on. */
  void start() {
    executor.scheduleWithFixedDelay(look, 0, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
  }

  /** Looks no more; waits a few seconds for the look that goes on. */
  @Override
  public void close() {
    executor.shutdown();
    try {
      if (!executor.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
        executor.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
