package io.coneix.client;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * How long one answer is waited for: while it is silent no longer than a bound, and up to a bound
 * in all.
 *
 * <p>A bound on the whole alone would shut out whoever is on a slow line, and a bound on silence
 * alone would let a server that drips hold a client for ever. Thread-safe.
 */
final class Patience {
  /** What the slowest line is taken for; in bytes. */
  private static final long BYTES_PER_SEC = 32 << 10;

  private final Duration silence;
  private final long start = System.nanoTime();
  private final long mostNs;

  /** Until when nothing may come, in ns since the start. */
  private volatile long silentNs;

  /**
   * Begins to wait.
   *
   * @param silence between two pieces of the answer, at most
   * @param request bytes that have to be sent before the answer can begin
   * @param answer bytes of the answer, at most
   */
  Patience(Duration silence, long request, long answer) {
    this.silence = silence;
    silentNs = silence.plus(time(request)).toNanos();
    mostNs = silence.plus(time(request + answer)).toNanos();
  }

  private static Duration time(long bytes) {
    return Duration.ofMillis(bytes * 1_000 / BYTES_PER_SEC);
  }

  /** A piece of the answer has come. */
  void heard() {
    silentNs = passedNs() + silence.toNanos();
  }

  /** The answer, or a failure of its own, or a {@link TimeoutException}. */
  <T> T await(CompletableFuture<T> answer)
      throws ExecutionException, InterruptedException, TimeoutException {
    while (true) {
      try {
        return answer.get(Math.max(0, leftNs()), TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        // A piece that came meanwhile has put the end off.
        if (leftNs() <= 0) {
          throw e;
        }
      }
    }
  }

  private long leftNs() {
    return Math.min(silentNs, mostNs) - passedNs();
  }

  private long passedNs() {
    return System.nanoTime() - start;
  }
}
