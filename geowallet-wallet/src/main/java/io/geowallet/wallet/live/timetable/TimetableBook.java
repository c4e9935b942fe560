package io.geowallet.wallet.live.timetable;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.holder.store.HolderStore;
import io.coneix.holder.store.RowKeys;
import io.coneix.holder.store.Table;
import io.coneix.holder.store.TableId;
import java.util.Optional;

/** The wallet's timetable, where it has one; durable on return. Thread-safe. */
public final class TimetableBook {
  private static final Bytes KEY = RowKeys.of("recording-timetable");

  private final HolderStore store;
  private final Table settings;

  /** Of a wallet. */
  public TimetableBook(HolderStore store) {
    this.store = store;
    this.settings = store.table(TableId.SETTING);
  }

  /** The timetable; empty where phones are listened to at any time. */
  public Optional<Timetable> get() {
    return settings.get(KEY).map(Timetable::decode);
  }

  /** Listens in these hours only, from the next request on. */
  public void set(Timetable timetable) {
    store.transact(() -> settings.put(KEY, timetable.encode()));
  }

  /** Listens at any time again. */
  public void clear() {
    store.transact(() -> settings.delete(KEY));
  }

  /** True where what was recorded at that moment may be kept. */
  public boolean allows(long ms) {
    return get().map(t -> t.holds(ms)).orElse(true);
  }
}
