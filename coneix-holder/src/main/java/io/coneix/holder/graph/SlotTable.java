package io.coneix.holder.graph;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.slot.Slot;
import io.coneix.holder.store.HolderStore;
import io.coneix.holder.store.RowKeys;
import io.coneix.holder.store.Table;
import io.coneix.holder.store.TableId;
import java.util.ArrayList;
import java.util.List;

/** Which parts are about a slot, in the order in which they were made. */
final class SlotTable {
  private final Table table;

  SlotTable(HolderStore store) {
    this.table = store.table(TableId.SLOT);
  }

  List<PartPlace> places(Slot slot) {
    return table.get(RowKeys.of(slot.number())).map(SlotTable::decode).orElse(List.of());
  }

  void add(Slot slot, PartPlace place) {
    List<PartPlace> places = new ArrayList<>(places(slot));
    places.add(place);
    put(slot, places);
  }

  /** A part that waited has come into a node. */
  void move(Slot slot, PartPlace from, PartPlace to) {
    List<PartPlace> places = new ArrayList<>(places(slot));
    places.replaceAll(place -> place.equals(from) ? to : place);
    put(slot, places);
  }

  void clear() {
    table.clear();
  }

  private void put(Slot slot, List<PartPlace> places) {
    List<CborValue> items = places.stream().map(PartPlace::toCbor).toList();
    table.put(RowKeys.of(slot.number()), Cbor.encode(CborValue.array(items)));
  }

  private static List<PartPlace> decode(Bytes encoded) {
    Fields outer = Fields.of("slot", CborValue.array(Cbor.decode("slot", encoded)));
    return outer.list("places", 0, Integer.MAX_VALUE, PartPlace::of);
  }
}
