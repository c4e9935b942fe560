package io.geowallet.wallet.live;

import io.coneix.evidence.error.Failure;
import io.coneix.evidence.slot.Slot;
import io.geowallet.wallet.Wallet;
import java.time.Clock;
import java.util.Optional;

/**
 * Closes each slot when it has ended: one node and one entry in the log for each, whether the phone
 * moved or not (THREATS, T19). Slots that passed while the program was off ride along in the next
 * one.
 *
 * <p>A failure is remembered for the pages and tried again: it ends nothing. Thread-safe.
 */
public final class SlotKeeper implements AutoCloseable {
  /** What a phone sends at the end of a slot is still on its way then [ms]. */
  static final long GRACE_MS = 10_000;

  private final Wallet wallet;
  private final Clock clock;
  private final Lookout lookout = new Lookout("slot-keeper", this::look);
  private volatile Optional<Failure> trouble = Optional.empty();

  /** Of a wallet; does nothing before {@link #start}. */
  public SlotKeeper(Wallet wallet, Clock clock) {
    this.wallet = wallet;
    this.clock = clock;
  }

  /** Looks at the clock every other second from now on. */
  public void start() {
    lookout.start();
  }

  /** Closes the last slot that has ended, where that was not done yet. */
  void look() {
    try {
      int last = Slot.ofMs(Math.max(0, clock.millis() - GRACE_MS)).number() - 1;
      if (last > wallet.holder().graph().lastClosedSlot()) {
        wallet.closeSlot(new Slot(last));
      }
      trouble = Optional.empty();
    } catch (Failure e) {
      trouble = Optional.of(e);
    }
  }

  /** Why the last slot could not be closed; empty where it could. */
  public Optional<Failure> trouble() {
    return trouble;
  }

  /** Closes no more slots; waits a few seconds for the one that is being closed. */
  @Override
  public void close() {
    lookout.close();
  }
}
