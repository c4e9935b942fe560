package io.geowallet.wallet;

import io.coneix.client.BadAnswer;
import io.coneix.client.NotConnected;
import io.coneix.client.PlatformFailed;
import io.coneix.client.PlatformUnreachable;
import io.coneix.client.RequestRefused;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.slot.Slot;
import io.coneix.holder.Holder;
import io.coneix.holder.HolderContext;
import io.coneix.holder.log.LogTime;
import io.coneix.holder.store.RowKeys;
import io.coneix.holder.store.Table;
import io.coneix.holder.store.TableId;
import io.geowallet.wallet.retention.RetentionBook;

/**
 * Archives once a day, at the first end of a slot at which the wallet is open on a UTC day, moving
 * or not: the operator sees one blob at one time (THREATS, T19). Before, what is kept no longer is
 * removed: the archive learns of it with the rest. Thread-safe.
 */
final class DailyArchive {
  private static final int SLOTS_PER_DAY = (int) (86_400_000 / Slot.LENGTH_MS);
  private static final Bytes KEY = RowKeys.of("daily-work");
  private static final int VERSION = 1;
  private static final long MOST_AHEAD_MS = 86_400_000;
  private static final Done NOTHING = new Done(-1, -1);

  private final Holder holder;
  private final Table local;

  DailyArchive(Holder holder) {
    this.holder = holder;
    this.local = holder.context().store().table(TableId.LOCAL);
  }

  /** UTC days since 1970 for which it was done, -1 for none; a wallet may be closed at midnight. */
  private record Done(int removed, int archived) {}

  /** Called at the end of each slot; a failed attempt is made again at the next one. */
  synchronized void slotEnded(Slot slot) {
    int day = (slot.number() + 1) / SLOTS_PER_DAY;
    if (done().removed() != day && isClockPlausible()) {
      holder.graph().settle();
      new RetentionBook(holder).apply(removed -> {});
      put(new Done(day, done().archived()));
    }
    if (done().archived() != day && isArchived()) {
      put(new Done(done().removed(), day));
    }
  }

  /**
   * What is removed is gone for good, and this machine's clock may be years off: it is compared
   * with the log's cosigners. Where these cannot be asked there is time; where there is no platform
   * there is nobody to ask.
   */
  private boolean isClockPlausible() {
    HolderContext context = holder.context();
    try {
      return context.clock().millis() <= LogTime.nowMs(context.platform()) + MOST_AHEAD_MS;
    } catch (NotConnected e) {
      return true;
    } catch (PlatformUnreachable | PlatformFailed | RequestRefused | BadAnswer e) {
      return false;
    }
  }

  private boolean isArchived() {
    try {
      // Entries first: a node whose place another wallet has taken must not be archived.
      holder.flush();
      return true;
    } catch (NotConnected | PlatformUnreachable | PlatformFailed | RequestRefused | BadAnswer e) {
      // What was not sent stays in the outbox.
      return false;
    }
  }

  private Done done() {
    return local.get(KEY).map(DailyArchive::decode).orElse(NOTHING);
  }

  private static Done decode(Bytes encoded) {
    Fields fields = Cbor.fields("daily work", encoded);
    fields.version(VERSION);
    Done done = new Done(day(fields, "removed"), day(fields, "archived"));
    fields.end();
    return done;
  }

  private static int day(Fields fields, String name) {
    return fields.int32(name, -1, Slot.COUNT / SLOTS_PER_DAY);
  }

  private void put(Done done) {
    local.put(
        KEY,
        Cbor.encode(
            CborValue.array(
                CborValue.of(VERSION),
                CborValue.of(done.removed()),
                CborValue.of(done.archived()))));
  }
}
