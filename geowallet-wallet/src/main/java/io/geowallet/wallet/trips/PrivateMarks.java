package io.geowallet.wallet.trips;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.node.PartKind;
import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotSet;
import io.coneix.holder.Holder;
import io.coneix.holder.graph.Payload;
import io.coneix.holder.store.HolderStore;
import io.coneix.holder.store.RowKeys;
import io.coneix.holder.store.Table;
import io.coneix.holder.store.TableId;
import java.util.List;

/**
 * The slots that their owner withholds from every contract.
 *
 * <p>Each change is a sealed note of the category that no contract can name, about the slot in
 * which it was made: the graph shows no enclave which slots it speaks of. Thread-safe.
 */
public final class PrivateMarks {
  private static final int VERSION = 1;
  private static final Bytes KEY = RowKeys.of("private-slots");

  private final Holder holder;
  private final HolderStore store;
  private final Table settings;

  /** The marks of a wallet. */
  public PrivateMarks(Holder holder) {
    this.holder = holder;
    this.store = holder.context().store();
    this.settings = store.table(TableId.SETTING);
  }

  /** All withheld slots. */
  public SlotSet slots() {
    return settings.get(KEY).map(PrivateMarks::decode).orElse(SlotSet.EMPTY);
  }

  /** Withholds these slots too. */
  public void mark(SlotSet slots) {
    change(slots, true);
  }

  /** Withholds these slots no more. What was sent in the meantime without them stays so. */
  public void unmark(SlotSet slots) {
    change(slots, false);
  }

  private void change(SlotSet slots, boolean withheld) {
    holder
        .graph()
        .transact(
            () -> {
              SlotSet next = withheld ? slots().union(slots) : slots().minus(slots);
              settings.put(KEY, encode(next));
              Bytes note = new PrivateNote(withheld, slots).encode();
              Slot now = Slot.ofMs(holder.context().clock().millis());
              List<Payload> payload = List.of(new Payload(Category.PRIVATE, note));
              holder.graph().add(PartKind.NOTE, now, Source.TYPED, payload, List.of());
            });
  }

  static Bytes encode(SlotSet slots) {
    return Cbor.encode(CborValue.array(CborValue.of(VERSION), slots.toCbor()));
  }

  static SlotSet decode(Bytes encoded) {
    Fields fields = Cbor.fields("private slots", encoded);
    fields.version(VERSION);
    SlotSet slots = SlotSet.of(fields.any("slots"));
    fields.end();
    return slots;
  }
}
