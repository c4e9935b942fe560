package io.coneix.holder.graph;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.node.PartBody;
import io.coneix.evidence.node.PartContent;
import io.coneix.evidence.record.RecordOpener;
import io.coneix.evidence.record.RecordRef;
import io.coneix.evidence.slot.Slot;
import io.coneix.holder.key.HolderKeys;
import io.coneix.holder.log.LoggedAt;
import io.coneix.holder.store.HolderStore;
import io.coneix.holder.store.StoreFault;
import io.coneix.holder.store.Table;
import io.coneix.holder.store.TableId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Reads nodes, parts and records of the wallet's own graph. Thread-safe. */
public final class GraphReader {
  private final HolderKeys keys;
  private final Table records;
  private final NodeTable nodes;
  private final SlotTable slots;
  private final WaitingTable waiting;
  private final ReceiptTable receipts;

  GraphReader(
      HolderStore store,
      HolderKeys keys,
      NodeTable nodes,
      SlotTable slots,
      WaitingTable waiting,
      ReceiptTable receipts) {
    this.keys = keys;
    this.records = store.table(TableId.RECORD);
    this.nodes = nodes;
    this.slots = slots;
    this.waiting = waiting;
    this.receipts = receipts;
  }

  /** Index of the last node that the log has acknowledged, 0 where there is none. */
  public int lastLogged() {
    return receipts.lastIndex();
  }

  /** The nodes from {@code first} to {@code last}, both included; some may be lost. */
  public List<StoredNode> nodes(int first, int last) {
    return nodes.range(first, last);
  }

  /** Where node {@code index} is in the log; empty where it was not acknowledged. */
  public Optional<LoggedAt> receipt(int index) {
    return receipts.get(index);
  }

  /** Where the nodes from {@code first} to {@code last} are in the log, by index. */
  public SortedMap<Integer, LoggedAt> receipts(int first, int last) {
    return receipts.range(first, last);
  }

  /** The parts about a slot, in the order in which they were made, waiting ones included. */
  public List<GraphPart> parts(Slot slot) {
    List<GraphPart> found = new ArrayList<>();
    for (PartPlace place : slots.places(slot)) {
      found.add(new GraphPart(place.node(), body(place)));
    }
    return found;
  }

  private PartBody body(PartPlace place) {
    Optional<PartBody> body =
        place.isWaiting()
            ? waiting.get(place.number())
            : nodes
                .get(place.node())
                .map(n -> n.bodies().get((int) place.number()))
                .map(PartBody::decode);
    return body.orElseThrow(() -> new StoreFault("reading a part", "it is missing"));
  }

  /** The encoded sealed record of that hash, where the wallet has it. */
  public Optional<Bytes> sealedRecord(Bytes recordHash) {
    return records.get(recordHash);
  }

  /** The records of one category about a slot, opened, in the order in which they were made. */
  public List<OpenedPayload> payloads(Slot slot, Category category) {
    List<OpenedPayload> found = new ArrayList<>();
    for (GraphPart part : parts(slot)) {
      PartBody body = part.body();
      if (body.content() instanceof PartContent.Records data) {
        for (RecordRef ref : data.records()) {
          if (ref.category() == category) {
            open(slot, ref)
                .map(
                    c ->
                        new OpenedPayload(
                            slot, category, body.kind(), data.source(), c, body.hash()))
                .ifPresent(found::add);
          }
        }
      }
    }
    return found;
  }

  private Optional<Bytes> open(Slot slot, RecordRef ref) {
    return sealedRecord(ref.recordHash())
        .flatMap(
            encoded -> RecordOpener.open(keys.tree(ref.category()).key(slot), slot, ref, encoded));
  }
}
