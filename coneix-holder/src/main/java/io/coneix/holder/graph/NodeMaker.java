package io.coneix.holder.graph;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.log.TimedCheckpoint;
import io.coneix.evidence.node.Node;
import io.coneix.evidence.node.NodeHead;
import io.coneix.evidence.node.PartBody;
import io.coneix.holder.key.HolderKeys;
import io.coneix.holder.store.HolderStore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes nodes from fresh parts and from what waits, and writes them in one transaction. */
final class NodeMaker {
  /**
   * Most parts of one node: its head, which every job over it shows, stays below a megabyte. A year
   * of imported slots takes two nodes.
   */
  static final int MAX_PARTS = 20_000;

  private final HolderStore store;
  private final HolderKeys keys;
  private final NodeTable nodes;
  private final SlotTable slots;
  private final WaitingTable waiting;
  private final ReceiptTable receipts;

  NodeMaker(
      HolderStore store,
      HolderKeys keys,
      NodeTable nodes,
      SlotTable slots,
      WaitingTable waiting,
      ReceiptTable receipts) {
    this.store = store;
    this.keys = keys;
    this.nodes = nodes;
    this.slots = slots;
    this.waiting = waiting;
    this.receipts = receipts;
  }

  /**
   * The next node, durable on return, with the fresh parts and as many of the waiting ones as fit.
   *
   * @param fresh parts that were never among the waiting ones
   * @param newest the newest checkpoint that the wallet has seen
   */
  StoredNode make(List<PartBody> fresh, @Nullable TimedCheckpoint newest) {
    return store.transact(
        () -> {
          receipts.settle();
          int index = nodes.lastIndex() + 1;
          List<PartBody> parts = new ArrayList<>(fresh);
          for (int i = 0; i < fresh.size(); i++) {
            slots.add(fresh.get(i).slot(), new PartPlace(index, i));
          }
          for (WaitingTable.Waiting each : waiting.first(MAX_PARTS - fresh.size())) {
            PartPlace from = new PartPlace(0, each.number());
            slots.move(each.body().slot(), from, new PartPlace(index, parts.size()));
            waiting.remove(each.number());
            parts.add(each.body());
          }
          StoredNode node = sign(index, parts, newest);
          nodes.add(node);
          return node;
        });
  }

  private StoredNode sign(int index, List<PartBody> parts, @Nullable TimedCheckpoint newest) {
    NodeHead head =
        new NodeHead(index, nodes.lastHash(), newest, parts.stream().map(PartBody::head).toList());
    List<Bytes> bodies = parts.stream().map(PartBody::encode).toList();
    return StoredNode.of(Node.sign(head, keys.nodeKey()), bodies);
  }
}
