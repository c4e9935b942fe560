package io.coneix.holder.graph;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.holder.store.HolderStore;
import io.coneix.holder.store.RowKeys;
import io.coneix.holder.store.Table;
import io.coneix.holder.store.TableId;

/**
 * Remembers on this machine that another wallet of the root has taken a place in the chain: from
 * then on the nodes here are none of the root's, and must not get into its archive. As thread-safe
 * as the store.
 */
public final class TakenMark {
  private static final Bytes KEY = Bytes.utf8("place-taken");

  private final Table local;

  /** The mark of {@code store}. */
  public TakenMark(HolderStore store) {
    this.local = store.table(TableId.LOCAL);
  }

  /**
   * Does nothing where no place was taken.
   *
   * @throws PlaceTaken where one was
   */
  public void requireNone() {
    local
        .get(KEY)
        .ifPresent(
            index -> {
              throw new PlaceTaken((int) RowKeys.number(index));
            });
  }

  void set(PlaceTaken taken) {
    local.put(KEY, RowKeys.of(taken.index()));
  }

  void clear() {
    local.delete(KEY);
  }
}
