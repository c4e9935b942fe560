package io.coneix.cli.role;

import java.util.concurrent.CountDownLatch;

/** Keeps a server's process alive until SIGTERM or SIGINT, and stops the server then. */
public final class UntilSignal {
  private UntilSignal() {}

  /**
   * Waits for a signal; runs {@code stop} before the process ends.
   *
   * @param stop ends the server within ten seconds; harmless when repeated
   */
  public static void await(Runnable stop) {
    CountDownLatch ended = new CountDownLatch(1);
    Thread hook =
        new Thread(
            () -> {
              stop.run();
              ended.countDown();
            },
            "stop");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      ended.await();
    } catch (InterruptedException e) {
      // Whoever interrupts wants the server to end: the caller closes it.
      Thread.currentThread().interrupt();
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }
}
