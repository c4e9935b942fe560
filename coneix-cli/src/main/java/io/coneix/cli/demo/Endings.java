package io.coneix.cli.demo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * What the demo has started, ended in the reverse order. What comes after the end is ended at once.
 * Thread-safe: a signal ends the demo while its month is being played.
 */
final class Endings implements AutoCloseable {
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final Consumer<String> warnings;
  private boolean ended;

  /** Nothing yet; {@code warnings} is told what did not end. */
  Endings(Consumer<String> warnings) {
    this.warnings = warnings;
  }

  /** Takes something that has to be ended. */
  <T extends AutoCloseable> T add(T started) {
    boolean late;
    synchronized (this) {
      late = ended;
      if (!late) {
        open.push(started);
      }
    }
    if (late) {
      end(started);
    }
    return started;
  }

  private synchronized AutoCloseable next() {
    ended = true;
    return open.isEmpty() ? () -> {} : open.pop();
  }

  private synchronized boolean isEmpty() {
    return open.isEmpty();
  }

  @Override
  public void close() {
    do {
      end(next());
    } while (!isEmpty());
  }

  private void end(AutoCloseable each) {
    try {
      each.close();
    } catch (Exception e) {
      warnings.accept("something did not end: " + e.getClass().getSimpleName());
    }
  }
}
