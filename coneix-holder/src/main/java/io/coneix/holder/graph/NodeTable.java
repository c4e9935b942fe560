package io.coneix.holder.graph;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.node.NodeHead;
import io.coneix.holder.store.HolderStore;
import io.coneix.holder.store.Row;
import io.coneix.holder.store.RowKeys;
import io.coneix.holder.store.Table;
import io.coneix.holder.store.TableId;
import java.util.List;
import java.util.Optional;

/** The wallet's nodes by index, without a hole from 1 to the last. As thread-safe as the store. */
final class NodeTable {
  private final Table table;

  NodeTable(HolderStore store) {
    this.table = store.table(TableId.NODE);
  }

  /** Index of the last node, 0 where there is none. */
  int lastIndex() {
    return table.lastKey().map(key -> (int) RowKeys.number(key)).orElse(0);
  }

  /** What the next node names as the one before. */
  Bytes lastHash() {
    return table.last().map(row -> read(row).hash()).orElse(NodeHead.NO_PREVIOUS);
  }

  Optional<StoredNode> get(int index) {
    return table.get(RowKeys.of(index)).map(value -> StoredNode.decode(index, value));
  }

  /** The nodes from {@code first} to {@code last}, both included. */
  List<StoredNode> range(int first, int last) {
    return table.range(RowKeys.of(first), RowKeys.of(last)).stream().map(NodeTable::read).toList();
  }

  void add(StoredNode node) {
    table.put(RowKeys.of(node.index()), node.encode());
  }

  /** Removes the node at {@code first} and all behind it. */
  void removeFrom(int first) {
    for (int index = lastIndex(); index >= first; index--) {
      table.delete(RowKeys.of(index));
    }
  }

  private static StoredNode read(Row row) {
    return StoredNode.decode((int) RowKeys.number(row.key()), row.value());
  }
}
