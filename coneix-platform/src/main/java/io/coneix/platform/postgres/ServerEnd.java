package io.coneix.platform.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Waits for the end of a server, which need not be our child. Stateless. */
final class ServerEnd {
  private static final long PAUSE_MS = 20;

  private ServerEnd() {}

  /**
   * True once the process is gone or has removed its pid file, which is the last thing that a
   * server does: in a container without a reaping first process, an ended one stays visible for
   * ever.
   */
  static boolean await(Path dataDirectory, long pid, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (Processes.isAlive(pid) && Files.exists(PostmasterPid.file(dataDirectory))) {
      if (System.nanoTime() > end) {
        return false;
      }
      pause();
    }
    return true;
  }

  static void pause() {
    try {
      Thread.sleep(PAUSE_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PostgresFailed("waiting for the server", e);
    }
  }
}
