package io.geowallet.wallet;

import io.coneix.client.NotConnected;
import io.coneix.client.PlatformFailed;
import io.coneix.client.PlatformUnreachable;
import io.coneix.evidence.slot.Slot;
import io.coneix.holder.Holder;
import io.geowallet.wallet.retention.RetentionBook;

/**
 * Archives once a day, at the end of the UTC day, moving or not: the operator sees one blob at one
 * time (THREATS, T19). Before, what is kept no longer is removed: the archive learns of it with the
 * rest.
 */
final class DailyArchive {
  private static final int SLOTS_PER_DAY = (int) (86_400_000 / Slot.LENGTH_MS);

  private final Holder holder;
  private int lastDay = -1;

  DailyArchive(Holder holder) {
    this.holder = holder;
  }

  /** Called after each closed slot. */
  void slotClosed(Slot slot) {
    int day = (slot.number() + 1) / SLOTS_PER_DAY;
    boolean newDay = lastDay >= 0 ? day > lastDay : (slot.number() + 1) % SLOTS_PER_DAY == 0;
    lastDay = day;
    if (newDay) {
      try {
        holder.graph().settle();
        new RetentionBook(holder).apply(removed -> {});
        holder.archive().flush();
      } catch (NotConnected | PlatformUnreachable | PlatformFailed e) {
        // What was not sent stays in the outbox and goes with the next day's.
        return;
      }
    }
  }
}
