package io.coneix.client.wire;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.log.LogEntry;
import java.util.List;

/**
 * Entries to append to the log, all or none: [1, [entry b64...]].
 *
 * @param entries 1 to {@link Limits#APPEND_ENTRIES}
 */
public record AppendRequest(List<LogEntry> entries) {
  /** Refuses none and too many. */
  public AppendRequest {
    entries = List.copyOf(entries);
    if (entries.isEmpty() || entries.size() > Limits.APPEND_ENTRIES) {
      throw new IllegalArgumentException(entries.size() + " entries");
    }
  }

  /** Reads a request; {@link io.coneix.evidence.cbor.MalformedCbor} where it is none. */
  public static AppendRequest decode(Bytes encoded) {
    Fields fields = Cbor.fields("append", encoded, Limits.ITEMS);
    fields.version(1);
    List<LogEntry> entries = fields.list("entries", 1, Limits.APPEND_ENTRIES, AppendRequest::entry);
    fields.end();
    return new AppendRequest(entries);
  }

  private static LogEntry entry(CborValue value) {
    return LogEntry.decode(Items.bytes("append, entry", value, LogEntry.SIZE, LogEntry.SIZE));
  }

  /** The request's bytes. */
  public Bytes encode() {
    List<CborValue> items = Items.bytes(entries.stream().map(LogEntry::encode).toList());
    return Cbor.encode(CborValue.array(CborValue.of(1), CborValue.array(items)));
  }
}
