package io.coneix.holder.graph;

import io.coneix.evidence.log.TimedCheckpoint;
import io.coneix.holder.log.LoggedAt;
import io.coneix.holder.store.HolderStore;
import io.coneix.holder.store.Row;
import io.coneix.holder.store.RowKeys;
import io.coneix.holder.store.Table;
import io.coneix.holder.store.TableId;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Receipts of nodes by index, without a hole from 1 to the last.
 *
 * <p>New ones stay in memory until {@link #settle}: they come into the transaction of the next
 * node, which saves a flush of the disk for each slot. One that a crash takes is had again by
 * sending the same entry. Thread-safe: the store's lock guards what is in memory too, so that
 * nobody who holds the one waits for the other.
 */
final class ReceiptTable {
  private final HolderStore store;
  private final Table table;
  private final TreeMap<Integer, LoggedAt> unsettled = new TreeMap<>();

  ReceiptTable(HolderStore store) {
    this.store = store;
    this.table = store.table(TableId.RECEIPT);
  }

  void add(int index, LoggedAt receipt) {
    store.reading(() -> unsettled.put(index, receipt));
  }

  /** Writes what is in memory only; a part of the caller's transaction. */
  void settle() {
    store.reading(
        () -> {
          if (!unsettled.isEmpty()) {
            store.transact(
                () -> unsettled.forEach((index, at) -> table.put(RowKeys.of(index), at.encode())));
            unsettled.clear();
          }
          return true;
        });
  }

  int lastIndex() {
    return store.reading(
        () ->
            unsettled.isEmpty()
                ? table.lastKey().map(key -> (int) RowKeys.number(key)).orElse(0)
                : unsettled.lastKey());
  }

  Optional<LoggedAt> get(int index) {
    return store.reading(
        () -> {
          LoggedAt fresh = unsettled.get(index);
          return fresh != null
              ? Optional.of(fresh)
              : table.get(RowKeys.of(index)).map(LoggedAt::decode);
        });
  }

  SortedMap<Integer, LoggedAt> range(int first, int last) {
    return store.reading(
        () -> {
          SortedMap<Integer, LoggedAt> found = new TreeMap<>();
          for (Row row : table.range(RowKeys.of(first), RowKeys.of(last))) {
            found.put((int) RowKeys.number(row.key()), LoggedAt.decode(row.value()));
          }
          found.putAll(unsettled.subMap(first, true, last, true));
          return found;
        });
  }

  /** The checkpoint of the last receipt: the newest that is kept across starts. */
  Optional<TimedCheckpoint> newestCheckpoint() {
    return get(lastIndex()).map(LoggedAt::checkpoint);
  }
}
