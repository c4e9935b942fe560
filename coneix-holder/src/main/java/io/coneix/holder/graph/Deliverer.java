package io.coneix.holder.graph;

import io.coneix.client.LogClient;
import io.coneix.client.NameTaken;
import io.coneix.client.NotConnected;
import io.coneix.client.PlatformFailed;
import io.coneix.client.PlatformUnreachable;
import io.coneix.client.Receipt;
import io.coneix.client.wire.Limits;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.log.LogEntry;
import io.coneix.holder.HolderContext;
import io.coneix.holder.fault.FaultPoints;
import io.coneix.holder.fault.Step;
import io.coneix.holder.key.HolderKeys;
import io.coneix.holder.log.FirstCheckpoint;
import io.coneix.holder.log.LoggedAt;
import java.util.ArrayList;
import java.util.List;

/** Sends the entries of nodes that have no receipt yet, in the order of the chain. */
final class Deliverer {
  private final HolderKeys keys;
  private final NodeTable nodes;
  private final ReceiptTable receipts;
  private final LogClient log;
  private final FirstCheckpoint checkpoints;
  private final FaultPoints faults;

  /** Nodes up to here were made by an earlier process, which may have sent them already. */
  private final int inherited;

  Deliverer(HolderContext context, NodeTable nodes, ReceiptTable receipts) {
    this.keys = context.keys();
    this.nodes = nodes;
    this.receipts = receipts;
    this.log = context.platform().log();
    this.checkpoints = new FirstCheckpoint(context.platform());
    this.faults = context.faults();
    this.inherited = nodes.lastIndex();
  }

  /**
   * Sends what waits; leaves it waiting where the platform cannot be reached.
   *
   * @throws PlaceTaken where the log holds another node at one of the places
   */
  Delivery deliver() {
    int last = nodes.lastIndex();
    try {
      while (receipts.lastIndex() < last) {
        int first = receipts.lastIndex() + 1;
        send(nodes.range(first, Math.min(last, first + Limits.APPEND_ENTRIES - 1)));
      }
    } catch (NotConnected | PlatformUnreachable | PlatformFailed e) {
      // A node for each slot, whatever happens: the entries follow later and are graded late.
      return new Delivery(last, receipts.lastIndex());
    }
    return new Delivery(last, last);
  }

  private void send(List<StoredNode> batch) {
    int first = batch.get(0).index();
    try {
      append(first, entries(batch));
    } catch (NameTaken e) {
      int good = e.positions().get(0);
      if (good > 0) {
        // The log took none of them; those before the used name are still ours to log.
        append(first, entries(batch.subList(0, good)));
      }
      throw new PlaceTaken(first + good);
    }
  }

  private List<LogEntry> entries(List<StoredNode> batch) {
    int first = batch.get(0).index();
    List<Bytes> names = keys.chain().value(first + batch.size() - 1).namesFrom(first);
    List<LogEntry> entries = new ArrayList<>(batch.size());
    for (int i = 0; i < batch.size(); i++) {
      entries.add(new LogEntry(names.get(i), batch.get(i).hash()));
    }
    return entries;
  }

  private void append(int first, List<LogEntry> entries) {
    List<Receipt> answers = log.append(entries);
    faults.reached(Step.NODE_LOGGED);
    for (int i = 0; i < answers.size(); i++) {
      // An entry whose receipt a crash took gets a later checkpoint now; the log kept the first.
      LoggedAt at = LoggedAt.of(answers.get(i));
      receipts.add(first + i, first + i <= inherited ? checkpoints.after(at) : at);
    }
  }
}
