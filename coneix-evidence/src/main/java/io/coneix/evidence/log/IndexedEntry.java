package io.coneix.evidence.log;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;

/**
 * An entry and its place in the log.
 *
 * @param index from 0, below {@link Checkpoint#MAX_SIZE}
 * @param entry the entry
 */
public record IndexedEntry(long index, LogEntry entry) {
  /** Refuses a place out of range. */
  public IndexedEntry {
    if (index < 0 || index >= Checkpoint.MAX_SIZE) {
      throw new IllegalArgumentException("index " + index);
    }
  }

  /** Reads [index, name, body]. */
  static IndexedEntry of(CborValue value) {
    Fields fields = Fields.of("leaf", value);
    long index = fields.integer("index", 0, Checkpoint.MAX_SIZE - 1);
    Bytes name = fields.bytes("name", Sha256.SIZE);
    Bytes body = fields.bytes("body", Sha256.SIZE);
    fields.end();
    return new IndexedEntry(index, new LogEntry(name, body));
  }

  /** [index, name, body]. */
  CborValue toCbor() {
    return CborValue.array(
        CborValue.of(index), CborValue.of(entry.name()), CborValue.of(entry.body()));
  }
}
