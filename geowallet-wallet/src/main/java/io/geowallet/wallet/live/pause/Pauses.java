package io.geowallet.wallet.live.pause;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Pauses as they stand at the moment, wishes from other processes included. Thread-safe.
 *
 * <p>Wishes are carried out in order by whoever asks first; the file of each goes after the store
 * has it, so that a crash in between repeats what is harmless when repeated.
 */
public final class Pauses {
  private final PauseBook book;
  private final Path directory;
  private final Clock clock;

  /**
   * The pauses of an open wallet.
   *
   * @param directory where wishes are left
   */
  public Pauses(PauseBook book, Path directory, Clock clock) {
    this.book = book;
    this.directory = directory;
    this.clock = clock;
  }

  /**
   * Carries out what commands wished meanwhile. Whoever is about to keep positions asks first: a
   * wallet that was closed finds hours of wishes, and drops that were posted in them.
   */
  public synchronized void takeOrders() {
    PauseOrder.take(directory, this::carryOut);
  }

  /** The pause that goes on. */
  public Optional<RecordingPause> current() {
    takeOrders();
    return book.at(clock.millis());
  }

  /** All pauses, in order of time. */
  public List<RecordingPause> all() {
    takeOrders();
    return book.all();
  }

  /** Pauses from now on; empty: until {@link #resume}. */
  public void pause(OptionalLong untilMs) {
    takeOrders();
    book.pause(clock.millis(), untilMs);
  }

  /** Goes on recording. */
  public void resume() {
    takeOrders();
    book.resume(clock.millis());
  }

  private void carryOut(PauseOrder order) {
    if (order.pause()) {
      book.pause(order.atMs(), order.untilMs());
    } else {
      book.resume(order.atMs());
    }
  }
}
