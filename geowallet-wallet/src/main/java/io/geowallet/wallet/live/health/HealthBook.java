package io.geowallet.wallet.live.health;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.holder.store.HolderStore;
import io.coneix.holder.store.RowKeys;
import io.coneix.holder.store.Table;
import io.coneix.holder.store.TableId;
import io.geowallet.wallet.live.device.DeviceName;
import java.util.List;

/** How the wallet's phones fare; kept on this machine, never archived. Thread-safe. */
public final class HealthBook {
  private final HolderStore store;
  private final Table local;

  /** Of a wallet. */
  public HealthBook(HolderStore store) {
    this.store = store;
    this.local = store.table(TableId.LOCAL);
  }

  /** How a phone fares. */
  public PhoneHealth of(DeviceName name) {
    return local.get(key(name)).map(PhoneHealth::decode).orElse(PhoneHealth.UNHEARD);
  }

  /** Notes a request of a phone, with the times of the positions that were kept of it. */
  public void heard(DeviceName name, List<Long> timesMs, long nowMs) {
    store.transact(() -> local.put(key(name), of(name).after(timesMs, nowMs).encode()));
  }

  /** Forgets a phone that was removed. */
  public void forget(DeviceName name) {
    store.transact(() -> local.delete(key(name)));
  }

  private static Bytes key(DeviceName name) {
    return RowKeys.of("phone-health:" + name.text());
  }
}
