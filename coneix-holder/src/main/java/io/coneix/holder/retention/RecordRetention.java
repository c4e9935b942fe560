package io.coneix.holder.retention;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.drop.DropBox;
import io.coneix.evidence.drop.DropKeys;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.node.PartBody;
import io.coneix.evidence.node.PartContent;
import io.coneix.evidence.record.RecordRef;
import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotSet;
import io.coneix.holder.Holder;
import io.coneix.holder.graph.GraphReader;
import io.coneix.holder.graph.SlotRecord;
import io.coneix.holder.graph.StoredNode;
import io.coneix.holder.store.RowKeys;
import io.coneix.holder.store.Table;
import io.coneix.holder.store.TableId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

/**
 * Removes sealed records of one category, some nodes at a time, each in a transaction of its own:
 * who is killed in the middle goes on where it was. Thread-safe.
 *
 * <p>Removed are rows of the store; the archive learns of it, so that a recovered wallet has them
 * neither. Nodes, inputs of runs and blobs that are in the blind store already are not touched.
 */
public final class RecordRetention {
  /** So many nodes at once keep no other thread waiting for long. */
  private static final int BATCH = 256;

  private final Holder holder;
  private final GraphReader reader;
  private final Table records;
  private final Table local;
  private final Category category;
  private final Bytes markKey;

  /** For the records of {@code category} in a wallet. */
  public RecordRetention(Holder holder, Category category) {
    this.holder = holder;
    this.reader = holder.graph().reader();
    this.records = holder.context().store().table(TableId.RECORD);
    this.local = holder.context().store().table(TableId.LOCAL);
    this.category = category;
    this.markKey = RowKeys.of("records-removed-before " + category.ordinal());
  }

  /**
   * Removes the records of all slots that are {@code gone}.
   *
   * @param progress is told how many were removed so far, after each transaction
   * @return how many were removed
   */
  public long remove(Predicate<Slot> gone, LongConsumer progress) {
    int last = reader.lastIndex();
    boolean allGone = true;
    long removed = 0;
    for (int at = mark(); at <= last; at += BATCH) {
      int from = at;
      int to = Math.min(last, at + BATCH - 1);
      Batch batch = new Batch(gone, allGone);
      holder.graph().transact(() -> batch.run(from, to));
      allGone = batch.allGone;
      removed += batch.removed;
      progress.accept(removed);
    }
    return removed;
  }

  /**
   * Of which slots {@link #remove} would remove records that are still there; those of records that
   * wait for the next node are among them, since they go as soon as they are in it.
   */
  public SlotSet removable(Predicate<Slot> gone) {
    Set<Slot> slots = new HashSet<>();
    int last = reader.lastIndex();
    for (int at = mark(); at <= last; at += BATCH) {
      for (StoredNode node : reader.nodes(at, Math.min(last, at + BATCH - 1))) {
        each(
            node,
            (slot, source, ref) -> {
              if (gone.test(slot) && records.has(ref.recordHash())) {
                slots.add(slot);
              }
            });
      }
    }
    reader.waitingRecords(0, category).stream()
        .map(SlotRecord::slot)
        .filter(gone)
        .forEach(slots::add);
    return SlotSet.ofSlots(slots);
  }

  /** Is told of a record of the category. */
  private interface Visitor {
    void record(Slot slot, Source source, RecordRef ref);
  }

  private void each(StoredNode node, Visitor visitor) {
    for (Bytes encoded : node.bodies()) {
      PartBody body = PartBody.decode(encoded);
      if (body.content() instanceof PartContent.Records data) {
        data.records().stream()
            .filter(ref -> ref.category() == category)
            .forEach(ref -> visitor.record(body.slot(), data.source(), ref));
      }
    }
  }

  /** Nothing of the nodes before it is left to be removed. */
  private int mark() {
    return local.get(markKey).map(value -> (int) RowKeys.number(value)).orElse(1);
  }

  /** One transaction. */
  private final class Batch {
    private final Predicate<Slot> gone;
    private boolean allGone;
    private long removed;

    Batch(Predicate<Slot> gone, boolean allGone) {
      this.gone = gone;
      this.allGone = allGone;
    }

    private void run(int from, int to) {
      for (StoredNode node : reader.nodes(from, to)) {
        each(node, this::record);
        if (allGone) {
          local.put(markKey, RowKeys.of(node.index() + 1));
        }
      }
    }

    private void record(Slot slot, Source source, RecordRef ref) {
      if (!gone.test(slot)) {
        allGone = false;
      } else if (records.get(ref.recordHash()).isPresent()) {
        if (source == Source.DROP) {
          // The record has the keys, without which nobody knows which bodies are its own.
          reader.dropKeys(slot, ref).ifPresent(this::drops);
        }
        records.delete(ref.recordHash());
        removed++;
      }
    }

    private void drops(DropKeys keys) {
      for (DropKeys.Key key : keys.drops()) {
        Bytes name = DropBox.name(keys.box(), key.counter());
        Optional<Bytes> body = records.get(name);
        body.ifPresent(b -> records.delete(name));
        key.subkey().wipe();
      }
    }
  }
}
