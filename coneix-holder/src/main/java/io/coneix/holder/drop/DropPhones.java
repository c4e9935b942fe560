package io.coneix.holder.drop;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.holder.store.HolderStore;
import io.coneix.holder.store.RowKeys;
import io.coneix.holder.store.Table;
import io.coneix.holder.store.TableId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The row of the phones that post into drop boxes. Changes are durable on return. Thread-safe. */
final class DropPhones {
  static final int MOST = 20;

  private static final int VERSION = 1;
  private static final Bytes KEY = RowKeys.of("drop-phones");

  private final HolderStore store;
  private final Table settings;

  DropPhones(HolderStore store) {
    this.store = store;
    this.settings = store.table(TableId.SETTING);
  }

  /** The phones, and the number that the next one gets. */
  record Row(long next, List<DropPhone> phones) {
    Bytes encode() {
      return Cbor.encode(
          CborValue.array(
              CborValue.of(VERSION),
              CborValue.of(next),
              CborValue.array(phones.stream().map(DropPhone::toCbor).toList())));
    }

    static Row decode(Bytes encoded) {
      Fields fields = Cbor.fields("drop phones", encoded);
      fields.version(VERSION);
      Row row =
          new Row(
              fields.integer("next", 0, Long.MAX_VALUE),
              fields.list("phones", 0, MOST, DropPhone::of));
      fields.end();
      return row;
    }
  }

  List<DropPhone> all() {
    return row().phones();
  }

  Optional<DropPhone> named(String name) {
    return all().stream().filter(phone -> phone.name().equals(name)).findFirst();
  }

  Row row() {
    return settings.get(KEY).map(Row::decode).orElse(new Row(0, List.of()));
  }

  void put(Row row) {
    settings.put(KEY, row.encode());
  }

  /** Changes one phone, where it is still there. */
  void change(long number, UnaryOperator<DropPhone> change) {
    store.transact(
        () -> {
          Row row = row();
          List<DropPhone> phones = new ArrayList<>(row.phones());
          phones.replaceAll(phone -> phone.number() == number ? change.apply(phone) : phone);
          put(new Row(row.next(), phones));
        });
  }
}
