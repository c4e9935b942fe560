package io.coneix.holder.graph;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.drop.DropBox;
import io.coneix.evidence.drop.DropClient;
import io.coneix.evidence.drop.DropKeys;
import io.coneix.evidence.drop.DropOpener;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.key.SlotKeys;
import io.coneix.evidence.node.PartBody;
import io.coneix.evidence.node.PartContent;
import io.coneix.evidence.record.RecordOpener;
import io.coneix.evidence.record.RecordRef;
import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotSet;
import io.coneix.holder.key.HolderKeys;
import io.coneix.holder.log.LoggedAt;
import io.coneix.holder.store.HolderStore;
import io.coneix.holder.store.StoreFault;
import io.coneix.holder.store.Table;
import io.coneix.holder.store.TableId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * Reads nodes, parts and records of the wallet's own graph. Thread-safe; waits for no network, only
 * for the end of another thread's transaction.
 */
public final class GraphReader {
  /**
   * Decoded nodes that one reading of many slots keeps: imports put thousands of slots into one.
   */
  private static final int NODES_AT_HAND = 64;

  private final HolderStore store;
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
    this.store = store;
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

  /** Index of the last node, 0 where there is none. */
  public int lastIndex() {
    return nodes.lastIndex();
  }

  /** Which parts wait for the next node; empty where none does. */
  public Optional<WaitingSpan> waiting() {
    return store.reading(waiting::span);
  }

  /** True where {@code now} are the parts of {@code before} and more behind them. */
  public boolean hasGrown(WaitingSpan before, WaitingSpan now) {
    return before.first() == now.first()
        && before.last() < now.last()
        && waiting.get(before.last()).filter(b -> b.hash().equals(before.lastHash())).isPresent();
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
    return parts(slot, nodes::get);
  }

  /** Place and part are read at one moment: in between, what waits may come into a node. */
  private List<GraphPart> parts(Slot slot, Function<Integer, Optional<StoredNode>> nodeAt) {
    return store.reading(
        () -> {
          List<GraphPart> found = new ArrayList<>();
          for (PartPlace place : slots.places(slot)) {
            found.add(new GraphPart(place.node(), body(place, nodeAt)));
          }
          return found;
        });
  }

  private PartBody body(PartPlace place, Function<Integer, Optional<StoredNode>> nodeAt) {
    Optional<PartBody> body =
        place.isWaiting()
            ? waiting.get(place.number())
            : nodeAt
                .apply(place.node())
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
    return payloads(slot, category, parts(slot), keys.tree(category)::key);
  }

  /** The same of many slots, in their order; each node is read about once. */
  public List<OpenedPayload> payloads(SlotSet wanted, Category category) {
    Map<Integer, Optional<StoredNode>> atHand = new LinkedHashMap<>();
    Function<Integer, Optional<StoredNode>> nodeAt =
        index -> {
          Optional<StoredNode> node = atHand.get(index);
          if (node == null) {
            node = nodes.get(index);
            if (atHand.size() >= NODES_AT_HAND) {
              atHand.remove(atHand.keySet().iterator().next());
            }
            atHand.put(index, node);
          }
          return node;
        };
    SlotKeys slotKeys = new SlotKeys(keys.tree(category));
    List<OpenedPayload> found = new ArrayList<>();
    wanted
        .slots()
        .forEach(
            slot -> found.addAll(payloads(slot, category, parts(slot, nodeAt), slotKeys::key)));
    return found;
  }

  private List<OpenedPayload> payloads(
      Slot slot, Category category, List<GraphPart> parts, Function<Slot, SecretBytes> keyOf) {
    List<OpenedPayload> found = new ArrayList<>();
    for (GraphPart part : parts) {
      PartBody body = part.body();
      if (body.content() instanceof PartContent.Records data) {
        for (RecordRef ref : data.records()) {
          if (ref.category() == category) {
            open(slot, ref, keyOf).ifPresent(c -> found.addAll(opened(body, data, ref, c)));
          }
        }
      }
    }
    return found;
  }

  /** One payload, or for what drop boxes took one for each drop. */
  private List<OpenedPayload> opened(
      PartBody body, PartContent.Records data, RecordRef ref, Bytes content) {
    if (data.source() != Source.DROP) {
      return List.of(payload(body, data, ref, content, Optional.empty()));
    }
    return dropped(content).stream()
        .map(text -> payload(body, data, ref, text, Optional.of(DropClient.OWNTRACKS)))
        .toList();
  }

  private static OpenedPayload payload(
      PartBody body,
      PartContent.Records data,
      RecordRef ref,
      Bytes content,
      Optional<DropClient> client) {
    return new OpenedPayload(
        body.slot(), ref.category(), body.kind(), data.source(), content, body.hash(), client);
  }

  private List<Bytes> dropped(Bytes content) {
    DropKeys keys = DropKeys.decode(content);
    List<Bytes> texts = new ArrayList<>();
    for (DropKeys.Key key : keys.drops()) {
      drop(keys.box(), key.counter())
          .flatMap(b -> DropOpener.withSubkey(DropClient.OWNTRACKS, key.subkey(), b))
          .ifPresent(texts::add);
    }
    return texts;
  }

  /** The drop keys of a record of source drop; empty where it does not open. */
  public Optional<DropKeys> dropKeys(Slot slot, RecordRef ref) {
    return open(slot, ref, keys.tree(ref.category())::key).map(DropKeys::decode);
  }

  /** What a phone posted as number {@code counter} of a box, where the wallet has it. */
  public Optional<Bytes> drop(Bytes box, long counter) {
    return records.get(DropBox.name(box, counter));
  }

  /** The records of one category that the nodes from {@code first} to {@code last} name. */
  public List<SlotRecord> records(int first, int last, Category category) {
    List<SlotRecord> found = new ArrayList<>();
    for (StoredNode node : nodes.range(first, last)) {
      for (Bytes body : node.bodies()) {
        found.addAll(records(PartBody.decode(body), category));
      }
    }
    return found;
  }

  /** The records of one category that waiting parts name, from part {@code number} on. */
  public List<SlotRecord> waitingRecords(long number, Category category) {
    List<SlotRecord> found = new ArrayList<>();
    for (WaitingTable.Waiting each : waiting.from(number)) {
      found.addAll(records(each.body(), category));
    }
    return found;
  }

  private static List<SlotRecord> records(PartBody body, Category category) {
    return body.content() instanceof PartContent.Records data
        ? data.records().stream()
            .filter(ref -> ref.category() == category)
            .map(ref -> new SlotRecord(body.slot(), ref.recordHash()))
            .toList()
        : List.of();
  }

  private Optional<Bytes> open(Slot slot, RecordRef ref, Function<Slot, SecretBytes> keyOf) {
    return sealedRecord(ref.recordHash())
        .flatMap(encoded -> RecordOpener.open(keyOf.apply(slot), slot, ref, encoded));
  }
}
