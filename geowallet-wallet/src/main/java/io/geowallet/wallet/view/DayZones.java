package io.geowallet.wallet.view;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.holder.store.HolderStore;
import io.coneix.holder.store.RowKeys;
import io.coneix.holder.store.Table;
import io.coneix.holder.store.TableId;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The zones of which days are kept: a laptop travels, and its pages look at the record by other
 * days. Rows are named by a hash, so nothing else could list them. Thread-safe.
 */
final class DayZones {
  private static final Bytes KEY = RowKeys.of("day-zones");
  private static final int VERSION = 1;
  private static final int MOST_LETTERS = 100_000;
  private static final String BETWEEN = "\n";

  private final HolderStore store;
  private final Table local;

  DayZones(HolderStore store) {
    this.store = store;
    this.local = store.table(TableId.LOCAL);
  }

  /** Their ids in order. */
  private SortedSet<String> ids() {
    SortedSet<String> ids = new TreeSet<>();
    local.get(KEY).map(DayZones::decode).stream().flatMap(String::lines).forEach(ids::add);
    return ids;
  }

  /** All that this JVM knows, in order of their ids. */
  List<ZoneId> all() {
    return ids().stream().flatMap(id -> zone(id).stream()).toList();
  }

  /** Days of this zone are kept from now on. */
  void add(ZoneId zone) {
    store.transact(
        () -> {
          SortedSet<String> ids = ids();
          if (ids.add(zone.getId())) {
            local.put(KEY, encode(String.join(BETWEEN, ids)));
          }
          return ids;
        });
  }

  private static Bytes encode(String text) {
    return Cbor.encode(CborValue.array(CborValue.of(VERSION), CborValue.of(text)));
  }

  private static String decode(Bytes encoded) {
    Fields fields = Cbor.fields("zones of days", encoded);
    fields.version(VERSION);
    String text = fields.text("zones", 0, MOST_LETTERS);
    fields.end();
    return text;
  }

  private static Optional<ZoneId> zone(String id) {
    try {
      return Optional.of(ZoneId.of(id));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
