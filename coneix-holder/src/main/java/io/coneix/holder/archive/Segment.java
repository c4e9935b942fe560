package io.coneix.holder.archive;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.holder.store.Journal.Change;
import io.coneix.holder.store.Row;
import io.coneix.holder.store.TableId;
import java.util.List;
import java.util.Optional;

/**
 * Changed rows, as they go into the archive: {@code [1, [[table, stored key, [key, value] or
 * null]...]]}.
 */
record Segment(List<Change> changes) {
  private static final int VERSION = 1;

  Segment {
    changes = List.copyOf(changes);
  }

  Bytes encode() {
    List<CborValue> items = changes.stream().map(Segment::item).toList();
    return Cbor.encode(CborValue.array(CborValue.of(VERSION), CborValue.array(items)));
  }

  private static CborValue item(Change change) {
    CborValue row =
        change
            .row()
            .<CborValue>map(r -> CborValue.array(CborValue.of(r.key()), CborValue.of(r.value())))
            .orElseGet(CborValue::nil);
    return CborValue.array(
        CborValue.of(change.table().ordinal()), CborValue.of(change.storedKey()), row);
  }

  static Segment decode(Bytes encoded) {
    Fields fields = Cbor.fields("archive segment", encoded);
    fields.version(VERSION);
    List<Change> changes = fields.list("changes", 0, Integer.MAX_VALUE, Segment::change);
    fields.end();
    return new Segment(changes);
  }

  private static Change change(CborValue value) {
    Fields fields = Fields.of("change", value);
    TableId table = fields.ordinal("table", TableId.values());
    Bytes storedKey = fields.bytes("stored key", 0, Integer.MAX_VALUE);
    Optional<Row> row = fields.isNull() ? Optional.empty() : Optional.of(row(fields.nested("row")));
    fields.end();
    return new Change(table, storedKey, row);
  }

  private static Row row(Fields fields) {
    Bytes key = fields.bytes("key", 0, Integer.MAX_VALUE);
    Row row = new Row(key, fields.bytes("value", 0, Integer.MAX_VALUE));
    fields.end();
    return row;
  }
}
