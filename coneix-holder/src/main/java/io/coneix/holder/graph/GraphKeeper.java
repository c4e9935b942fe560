package io.coneix.holder.graph;

import io.coneix.client.LogClient;
import io.coneix.client.NotConnected;
import io.coneix.client.PlatformFailed;
import io.coneix.client.PlatformUnreachable;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.log.TimedCheckpoint;
import io.coneix.evidence.node.PartBody;
import io.coneix.evidence.node.PartContent;
import io.coneix.evidence.node.PartKind;
import io.coneix.evidence.record.RecordRef;
import io.coneix.evidence.record.RecordSealer;
import io.coneix.evidence.slot.Slot;
import io.coneix.holder.HolderContext;
import io.coneix.holder.fault.FaultPoints;
import io.coneix.holder.fault.Step;
import io.coneix.holder.key.HolderKeys;
import io.coneix.holder.log.LogTime;
import io.coneix.holder.store.HolderStore;
import io.coneix.holder.store.RowKeys;
import io.coneix.holder.store.Table;
import io.coneix.holder.store.TableId;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the graph: one node for each slot, whatever happens, so that the log sees one entry a slot
 * (THREATS, T19).
 *
 * <p>Guarantees: what {@link #add} took is durable on return and comes into the next node; a node
 * is durable before its entry is sent; a crash at any place loses nothing that was returned, and
 * the same entry is sent again. The platform's absence is no failure: nodes wait. Thread-safe. Its
 * lock is taken before the store's: who adds parts inside a transaction begins it by {@link
 * #transact}. Nobody who adds waits for the network: whoever sends has a lock of its own, which is
 * taken before both.
 */
public final class GraphKeeper {
  static final Bytes LAST_SLOT = Bytes.utf8("last-closed-slot");

  private final HolderStore store;
  private final HolderKeys keys;
  private final LogClient log;
  private final SecureRandom random;
  private final Clock clock;
  private final FaultPoints faults;
  private final Table records;
  private final NodeTable nodes;
  private final SlotTable slots;
  private final WaitingTable waiting;
  private final ReceiptTable receipts;
  private final TakenMark taken;
  private final NodeMaker maker;
  private final Deliverer deliverer;

  /** Held while the platform is asked: one at a time makes nodes and sends entries. */
  private final Object sending = new Object();

  private volatile @Nullable TimedCheckpoint newest;

  /** Takes up the graph where it was left. */
  public GraphKeeper(HolderContext context) {
    this.store = context.store();
    this.keys = context.keys();
    this.log = context.platform().log();
    this.random = context.random();
    this.clock = context.clock();
    this.faults = context.faults();
    this.records = store.table(TableId.RECORD);
    this.nodes = new NodeTable(store);
    this.slots = new SlotTable(store);
    this.waiting = new WaitingTable(store);
    this.receipts = new ReceiptTable(store);
    this.taken = new TakenMark(store);
    this.maker = new NodeMaker(store, keys, nodes, slots, waiting, receipts);
    this.deliverer = new Deliverer(context, nodes, receipts);
    this.newest = receipts.newestCheckpoint().orElse(null);
  }

  /**
   * Keeps data about a slot for the next node.
   *
   * @param kind a kind that has records
   * @param parents hashes of parts that these replace or correct
   * @return the hash of the part
   * @throws SlotNotClosable where it is data of a slot that has not ended: a node that speaks of
   *     slots to come breaks the chain for every later run (THREATS, T04)
   */
  public synchronized Bytes add(
      PartKind kind, Slot slot, Source source, List<Payload> payloads, List<Bytes> parents) {
    if (kind != PartKind.NOTE && slot.endMs() > clock.millis()) {
      throw new SlotNotClosable("a slot that has ended", "one that has not");
    }
    return store.transact(() -> enqueue(body(kind, slot, source, payloads, parents)));
  }

  /** Keeps a contract, run, revocation or device for the next node; its slot is the present one. */
  public synchronized Bytes add(PartKind kind, PartContent content) {
    Slot now = Slot.ofMs(clock.millis());
    return enqueue(PartBody.fresh(kind, now, content, random));
  }

  /**
   * Does {@code work}, which may add parts, in one transaction of the store.
   *
   * <p>Beginning it at the store and adding parts inside would take the two locks in the other
   * order, and stand still for ever beside a thread that closes a slot.
   */
  public synchronized <T> T transact(Supplier<T> work) {
    return store.transact(work);
  }

  /** As {@link #transact(Supplier)}, without a result. */
  public synchronized void transact(Runnable work) {
    store.transact(work);
  }

  private Bytes enqueue(PartBody body) {
    return store.transact(
        () -> {
          slots.add(body.slot(), new PartPlace(0, waiting.add(body)));
          return body.hash();
        });
  }

  /**
   * Closes a slot: makes its node and sends the entry. Slots before it that were missed need no
   * node of their own: what was collected in them rides along.
   *
   * @param collected what the device recorded, by slot, none after {@code slot}
   * @throws SlotNotClosable where it has not ended, or was closed already
   * @throws PlaceTaken where the log holds another node at this place; the node is kept
   */
  public Delivery closeSlot(Slot slot, SortedMap<Slot, List<Payload>> collected) {
    return closeSlot(slot, collected, () -> {});
  }

  /**
   * As {@link #closeSlot(Slot, SortedMap)}.
   *
   * @param alongside is done in the transaction that makes the node, for example to forget what was
   *     collected
   */
  public Delivery closeSlot(
      Slot slot, SortedMap<Slot, List<Payload>> collected, Runnable alongside) {
    synchronized (sending) {
      requireClosable(slot);
      refreshCheckpoint(slot.startMs());
      make(slot, collected, alongside);
      faults.reached(Step.NODE_DURABLE);
      return deliver();
    }
  }

  private synchronized void make(
      Slot slot, SortedMap<Slot, List<Payload>> collected, Runnable alongside) {
    store.transact(
        () -> {
          List<PartBody> fresh = new ArrayList<>();
          fresh.add(recorded(slot, collected.getOrDefault(slot, List.of())));
          collected.headMap(slot).forEach((missed, data) -> fresh.add(recorded(missed, data)));
          maker.make(fresh, newest);
          store.table(TableId.LOCAL).put(LAST_SLOT, RowKeys.of(slot.number()));
          alongside.run();
        });
  }

  private void requireClosable(Slot slot) {
    if (slot.endMs() > clock.millis()) {
      throw new SlotNotClosable("a slot that has ended", "one that has not");
    }
    if (slot.number() <= lastClosedSlot()) {
      throw new SlotNotClosable("a slot after the last closed one", "an earlier one");
    }
  }

  /** Number of the last closed slot, -1 where there is none. */
  public synchronized int lastClosedSlot() {
    return store
        .table(TableId.LOCAL)
        .get(LAST_SLOT)
        .map(key -> (int) RowKeys.number(key))
        .orElse(-1);
  }

  /**
   * Makes nodes at once from what waits, out of step: the operator sees entries between the slots.
   *
   * @return how far the chain has come; nothing is made where nothing waits
   */
  public Delivery closeNow() {
    synchronized (sending) {
      refreshCheckpoint(Long.MAX_VALUE);
      while (makeOfWaiting()) {
        faults.reached(Step.NODE_DURABLE);
      }
      return deliver();
    }
  }

  /** Makes a node where something waits; false where nothing does. */
  private synchronized boolean makeOfWaiting() {
    if (waiting.isEmpty()) {
      return false;
    }
    maker.make(List.of(), newest);
    return true;
  }

  /**
   * Sends what has no receipt yet, for example after a time without network.
   *
   * @throws PlaceTaken where the log holds another node at one of the places; nothing is archived
   *     from then on
   */
  public Delivery deliver() {
    synchronized (sending) {
      try {
        Delivery delivery = deliverer.deliver();
        receipts.newestCheckpoint().ifPresent(this::see);
        return delivery;
      } catch (PlaceTaken e) {
        taken.set(e);
        throw e;
      }
    }
  }

  /** Makes receipts durable that are in memory only. */
  public synchronized void settle() {
    receipts.settle();
  }

  /** True where parts wait for the next node. */
  public synchronized boolean hasWaiting() {
    return !waiting.isEmpty();
  }

  /** Index that the next node will have. */
  public synchronized int nextIndex() {
    return nodes.lastIndex() + 1;
  }

  /** Reads the graph. */
  public GraphReader reader() {
    return new GraphReader(store, keys, nodes, slots, waiting, receipts);
  }

  private PartBody recorded(Slot slot, List<Payload> data) {
    return body(PartKind.RECORDS, slot, Source.WALLET, data, List.of());
  }

  private PartBody body(
      PartKind kind, Slot slot, Source source, List<Payload> payloads, List<Bytes> parents) {
    List<RecordRef> refs = new ArrayList<>();
    for (Payload payload : payloads) {
      RecordSealer.Sealed sealed =
          RecordSealer.seal(
              keys.tree(payload.category()).key(slot),
              payload.category(),
              slot,
              payload.content(),
              random);
      records.put(sealed.ref().recordHash(), sealed.record().encode());
      refs.add(sealed.ref());
    }
    return PartBody.fresh(kind, slot, new PartContent.Records(source, refs, parents), random);
  }

  /** Asks for a newer checkpoint where the newest is older than {@code notBeforeMs}. */
  private void refreshCheckpoint(long notBeforeMs) {
    TimedCheckpoint known = newest;
    if (known != null && LogTime.ms(known) >= notBeforeMs) {
      return;
    }
    try {
      see(log.checkpoint().timed());
    } catch (NotConnected | PlatformUnreachable | PlatformFailed e) {
      // The node then has a lower bound that is further back, or none: it is graded late.
      return;
    }
  }

  private synchronized void see(TimedCheckpoint checkpoint) {
    TimedCheckpoint known = newest;
    boolean newer =
        known == null
            || checkpoint.size() > known.size()
            || (checkpoint.size() == known.size() && LogTime.ms(checkpoint) > LogTime.ms(known));
    if (newer) {
      newest = checkpoint;
    }
  }
}
