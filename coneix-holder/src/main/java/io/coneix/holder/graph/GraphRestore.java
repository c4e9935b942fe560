package io.coneix.holder.graph;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.node.Node;
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

  /**
   * Writes the index of slots, and the last slot that was closed. A node that the archive does not
   * have counts as a lost one.
   */
  public void index() {
    store.transact(
        () -> {
          int lastClosed = -1;
          int last = nodes.lastIndex();
          for (int index = 1; index <= last; index++) {
            int closed = nodes.get(index).map(this::addParts).orElse(-1);
            lastClosed = Math.max(lastClosed, closed);
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
   * Brings the chain to where the log has it: what the archive has and the log has not is sent,
   * what only the log has is taken over. Where the log has another node than the archive, another
   * wallet of the root has gone on: its node counts, and the archive's is given up with all that
   * followed it.
   *
   * @param graph over the same store
   * @return how many nodes are lost
   * @throws MissingNode where neither has a node that others follow
   */
  public int catchUp(GraphKeeper graph, EntryFinder finder) {
    int lost = fill(finder);
    try {
      graph.deliver();
      graph.settle();
    } catch (PlaceTaken e) {
      graph.settle();
      giveUp(e.index());
    }
    return lost + adoptLost(finder);
  }

  private void giveUp(int first) {
    store.transact(
        () -> {
          nodes.removeFrom(first);
          indexAnew();
          new TakenMark(store).clear();
        });
  }

  /**
   * Closes the holes of an archive over a part of which an old copy of the wallet has written.
   *
   * @return how many nodes are lost
   */
  private int fill(EntryFinder finder) {
    int last = nodes.lastIndex();
    int lastReceipt = receipts.lastIndex();
    int lost = 0;
    boolean replaced = false;
    for (int index = 1; index <= last; index++) {
      Optional<StoredNode> kept = nodes.get(index);
      boolean lacksReceipt = index < lastReceipt && receipts.get(index).isEmpty();
      if (kept.isEmpty() || lacksReceipt) {
        Bytes hash = hashOf(index, lacksReceipt, finder);
        if (!kept.map(StoredNode::hash).equals(Optional.of(hash))) {
          nodes.add(StoredNode.lost(index, hash));
          lost++;
          replaced |= kept.isPresent();
        }
      }
    }
    receipts.settle();
    if (replaced) {
      indexAnew();
    }
    return lost;
  }

  /** The hash of a node by its entry, whose receipt is kept where it is wanted; or by the next. */
  private Bytes hashOf(int index, boolean wantsReceipt, EntryFinder finder) {
    Optional<EntryFinder.Found> found = finder.findByName(keys.chain().name(index));
    found.filter(f -> wantsReceipt).ifPresent(f -> receipts.add(index, f.at()));
    return found
        .map(f -> f.entry().body())
        .or(() -> nodes.get(index + 1).flatMap(StoredNode::node).map(GraphRestore::previous))
        .orElseThrow(() -> new MissingNode(index));
  }

  private static Bytes previous(Node node) {
    return node.unverifiedHead().previous();
  }

  private void indexAnew() {
    store.transact(
        () -> {
          slots.clear();
          store.table(TableId.LOCAL).delete(GraphKeeper.LAST_SLOT);
          index();
        });
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
