package io.coneix.holder.graph;

import io.coneix.evidence.node.PartBody;
import io.coneix.holder.store.HolderStore;
import io.coneix.holder.store.Row;
import io.coneix.holder.store.RowKeys;
import io.coneix.holder.store.Table;
import io.coneix.holder.store.TableId;
import java.util.List;
import java.util.Optional;

/** Parts that wait for the next node, in the order in which they were made. */
final class WaitingTable {
  private final Table table;

  /** A part with its number. */
  record Waiting(long number, PartBody body) {}

  WaitingTable(HolderStore store) {
    this.table = store.table(TableId.WAITING);
  }

  /** Numbers rise while parts wait; once none does, they may begin again. */
  long add(PartBody body) {
    long number = table.lastKey().map(key -> RowKeys.number(key) + 1).orElse(0L);
    table.put(RowKeys.of(number), body.encode());
    return number;
  }

  List<Waiting> first(int limit) {
    return table.first(limit).stream()
        .map(row -> new Waiting(RowKeys.number(row.key()), PartBody.decode(row.value())))
        .toList();
  }

  /** Those from {@code number} on. */
  List<Waiting> from(long number) {
    return table.range(RowKeys.of(number), RowKeys.of(Long.MAX_VALUE)).stream()
        .map(row -> new Waiting(RowKeys.number(row.key()), PartBody.decode(row.value())))
        .toList();
  }

  Optional<PartBody> get(long number) {
    return table.get(RowKeys.of(number)).map(PartBody::decode);
  }

  /** Which wait; empty where none does. */
  Optional<WaitingSpan> span() {
    Optional<Row> last = table.last();
    return last.map(
        row ->
            new WaitingSpan(
                RowKeys.number(table.first(1).get(0).key()),
                RowKeys.number(row.key()),
                PartBody.hash(row.value())));
  }

  void remove(long number) {
    table.delete(RowKeys.of(number));
  }

  boolean isEmpty() {
    return table.lastKey().isEmpty();
  }
}
