package io.coneix.holder.graph;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.node.PartBody;
import io.coneix.evidence.node.PartHead;
import io.coneix.evidence.node.PartKind;
import io.coneix.evidence.slot.Slot;
import io.coneix.holder.key.HolderKeys;
import io.coneix.holder.log.EntryFinder;
import io.coneix.holder.store.HolderStore;
import io.coneix.holder.store.Row;
import io.coneix.holder.store.RowKeys;
import io.coneix.holder.store.TableId;
import java.util.List;
import java.util.Optional;

/** Makes again what follows from nodes that came out of the archive. */
public final class GraphRestore {
  private final HolderStore store;
  private final HolderKeys keys;
  private final NodeTable nodes;
  private final SlotTable slots;
  private final ReceiptTable receipts;

  /** For a store whose archived rows are back. */
  public GraphRestore(HolderStore store, HolderKeys keys) {
    this.store = store;
    this.keys = keys;
    this.nodes = new NodeTable(store);
    this.slots = new SlotTable(store);
    this.receipts = new ReceiptTable(store);
  }

  /** Writes the index of slots, and the last slot that was closed. */
  public void index() {
    store.transact(
        () -> {
          int lastClosed = -1;
          int last = nodes.lastIndex();
          for (int index = 1; index <= last; index++) {
            StoredNode node = nodes.get(index).orElseThrow();
            lastClosed = Math.max(lastClosed, addParts(node));
          }
          addWaiting();
          if (lastClosed >= 0) {
            store.table(TableId.LOCAL).put(GraphKeeper.LAST_SLOT, RowKeys.of(lastClosed));
          }
        });
  }

  /** Returns the slot that the node closed, -1 where it was made out of step or is lost. */
  private int addParts(StoredNode node) {
    List<PartHead> parts = node.node().map(n -> n.unverifiedHead().parts()).orElse(List.of());
    for (int i = 0; i < parts.size(); i++) {
      slots.add(parts.get(i).slot(), new PartPlace(node.index(), i));
    }
    boolean closes = !parts.isEmpty() && parts.get(0).kind() == PartKind.RECORDS;
    return closes ? parts.get(0).slot().number() : -1;
  }

  private void addWaiting() {
    for (Row row : store.table(TableId.WAITING).all()) {
      Slot slot = PartBody.decode(row.value()).slot();
      slots.add(slot, new PartPlace(0, RowKeys.number(row.key())));
    }
  }

  /**
   * Takes over the entries of the chain that the log has and the archive has not: their nodes are
   * lost, and the chain goes on behind them.
   *
   * @return how many there are
   */
  public int adoptLost(EntryFinder finder) {
    int lost = 0;
    for (int index = nodes.lastIndex() + 1; ; index++) {
      Bytes name = keys.chain().name(index);
      Optional<EntryFinder.Found> found = finder.findByName(name);
      if (found.isEmpty()) {
        return lost;
      }
      nodes.add(StoredNode.lost(index, found.get().entry().body()));
      receipts.add(index, found.get().at());
      receipts.settle();
      lost++;
    }
  }
}
