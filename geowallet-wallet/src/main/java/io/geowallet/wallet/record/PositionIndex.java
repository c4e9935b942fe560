package io.geowallet.wallet.record;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotSet;
import io.coneix.holder.Holder;
import io.coneix.holder.graph.GraphReader;
import io.coneix.holder.graph.SlotRecord;
import io.coneix.holder.graph.WaitingSpan;
import io.coneix.holder.store.HolderStore;
import io.coneix.holder.store.RowKeys;
import io.coneix.holder.store.Table;
import io.coneix.holder.store.TableId;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Knows which slots have positions: it reads each node of the graph once, and remembers the outcome
 * in the wallet's store. Thread-safe.
 *
 * <p>Nodes are never changed, and what waits is named by {@link WaitingSpan}, so there is nothing
 * that could become stale.
 */
public final class PositionIndex {
  private static final Bytes KEY = RowKeys.of("positions-by-day");
  private static final int VERSION = 1;
  private static final int ENTRY_BYTES = Integer.BYTES + Long.BYTES + Long.BYTES + Integer.BYTES;

  /** Nodes that are read in one go, so that no other thread waits for long. */
  private static final int BATCH = 512;

  /** So many nodes more are worth writing down: a day's. */
  private static final int WORTH_KEEPING = 96;

  private final GraphReader reader;
  private final HolderStore store;
  private final Table local;
  private final Map<Integer, DayMark> logged = new TreeMap<>();
  private final Map<Integer, DayMark> waiting = new TreeMap<>();
  private final List<Slot> waitingSlots = new ArrayList<>();
  private Optional<WaitingSpan> span = Optional.empty();
  private int lastNode;
  private int keptNode;
  private Positions current = new Positions(Map.of(), SlotSet.EMPTY);

  /** The index of a wallet's graph; reads what an earlier process wrote down. */
  public PositionIndex(Holder holder) {
    this.reader = holder.graph().reader();
    this.store = holder.context().store();
    this.local = store.table(TableId.LOCAL);
    local.get(KEY).ifPresent(this::decode);
    current = snapshot();
  }

  /** How things stand now. */
  public Positions now() {
    return now(positions -> positions);
  }

  /**
   * How things stand now, with what else is read of the store at the same moment.
   *
   * @param work short work that asks nothing but the store: this lock is taken before the store's,
   *     so nobody may ask for it while holding that one
   */
  public synchronized <T> T now(Function<Positions, T> work) {
    while (lastNode + BATCH < reader.lastIndex()) {
      readNodes(lastNode + BATCH);
    }
    T result =
        store.reading(
            () -> {
              if (readRest()) {
                current = snapshot();
              }
              return work.apply(current);
            });
    if (lastNode >= keptNode + WORTH_KEEPING) {
      local.put(KEY, encode());
      keptNode = lastNode;
    }
    return result;
  }

  /** Nodes and waiting parts at one moment: a part may go from these to those in between. */
  private boolean readRest() {
    int last = reader.lastIndex();
    Optional<WaitingSpan> now = reader.waiting();
    boolean changed = last != lastNode || !now.equals(span);
    readNodes(last);
    if (!now.equals(span)) {
      readWaiting(now);
    }
    return changed;
  }

  private void readNodes(int last) {
    if (last > lastNode) {
      addTo(logged, reader.records(lastNode + 1, last, Category.POSITION));
      lastNode = last;
    }
  }

  private void readWaiting(Optional<WaitingSpan> now) {
    boolean grown = now.isPresent() && span.isPresent() && reader.hasGrown(span.get(), now.get());
    if (!grown) {
      waiting.clear();
      waitingSlots.clear();
    }
    long from = grown ? span.get().last() + 1 : 0;
    if (now.isPresent()) {
      List<SlotRecord> records = reader.waitingRecords(from, Category.POSITION);
      addTo(waiting, records);
      records.forEach(record -> waitingSlots.add(record.slot()));
    }
    span = now;
  }

  private static void addTo(Map<Integer, DayMark> days, List<SlotRecord> records) {
    for (SlotRecord record : records) {
      int slot = record.slot().number();
      days.merge(
          slot / DayMark.SLOTS,
          DayMark.EMPTY.plus(slot % DayMark.SLOTS, record.recordHash()),
          DayMark::plus);
    }
  }

  private Positions snapshot() {
    Map<Integer, DayMark> all = new TreeMap<>(logged);
    waiting.forEach((day, mark) -> all.merge(day, mark, DayMark::plus));
    return new Positions(all, SlotSet.ofSlots(waitingSlots));
  }

  private Bytes encode() {
    ByteBuffer marks = ByteBuffer.allocate(logged.size() * ENTRY_BYTES);
    logged.forEach(
        (day, mark) ->
            marks.putInt(day).putLong(mark.sum()).putLong(mark.low()).putInt(mark.high()));
    return Cbor.encode(
        CborValue.array(
            CborValue.of(VERSION),
            CborValue.of(lastNode),
            CborValue.of(Bytes.wrap(marks.array()))));
  }

  private void decode(Bytes encoded) {
    Fields fields = Cbor.fields("positions by day", encoded);
    fields.version(VERSION);
    lastNode = fields.int32("last node", 0, Integer.MAX_VALUE);
    keptNode = lastNode;
    ByteBuffer marks = ByteBuffer.wrap(fields.bytes("marks", 0, Integer.MAX_VALUE).unsafeArray());
    while (marks.hasRemaining()) {
      logged.put(marks.getInt(), new DayMark(marks.getLong(), marks.getLong(), marks.getInt()));
    }
    fields.end();
  }
}
