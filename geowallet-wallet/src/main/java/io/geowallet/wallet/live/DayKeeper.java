package io.geowallet.wallet.live;

import io.coneix.evidence.error.Failure;
import io.coneix.evidence.slot.Slot;
import io.geowallet.wallet.Wallet;
import java.time.Clock;
import java.util.function.BooleanSupplier;

/**
 * Has an open wallet do what is due each day where nobody closes its slots: at the ends of slots
 * only, which tell nothing of when it was opened (THREATS, T19). A failure ends nothing, and is
 * tried again at the end of the next one. Thread-safe.
 */
final class DayKeeper implements AutoCloseable {
  private final Wallet wallet;
  private final Clock clock;
  private final BooleanSupplier others;
  private final Lookout lookout = new Lookout("day-keeper", this::look);
  private int last;

  /**
   * Of a wallet that has just been opened; does nothing before {@link #start}.
   *
   * @param others true while slots are closed, which does the same
   */
  DayKeeper(Wallet wallet, Clock clock, BooleanSupplier others) {
    this.wallet = wallet;
    this.clock = clock;
    this.others = others;
    this.last = lastEnded();
  }

  /** Looks at the clock every other second from now on. */
  void start() {
    lookout.start();
  }

  /** Does it where a slot has ended since the last look. */
  synchronized void look() {
    int ended = lastEnded();
    if (ended > last) {
      last = ended;
      try {
        if (!others.getAsBoolean()) {
          wallet.daily(new Slot(ended));
        }
      } catch (Failure e) {
        // It is no part of what its owner asked for: the pages go on.
        return;
      }
    }
  }

  private int lastEnded() {
    return Slot.ofMs(Math.max(0, clock.millis() - SlotKeeper.GRACE_MS)).number() - 1;
  }

  /** Does no more; waits a few seconds for what is being done. */
  @Override
  public void close() {
    lookout.close();
  }
}
