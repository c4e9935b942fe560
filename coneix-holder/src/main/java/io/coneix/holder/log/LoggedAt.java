package io.coneix.holder.log;

import io.coneix.client.Receipt;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.log.Checkpoint;
import io.coneix.evidence.log.TimedCheckpoint;

/**
 * Where an entry is in the log, and the first timed checkpoint after it that the wallet knows.
 *
 * @param index the entry's place, below the checkpoint's size
 */
public record LoggedAt(long index, TimedCheckpoint checkpoint) {
  private static final int VERSION = 1;

  /** Refuses a checkpoint that does not include the entry. */
  public LoggedAt {
    if (index < 0 || index >= checkpoint.size()) {
      throw new IllegalArgumentException("index " + index + " at size " + checkpoint.size());
    }
  }

  /** What a verified receipt says. */
  public static LoggedAt of(Receipt receipt) {
    return new LoggedAt(receipt.index(), receipt.checkpoint());
  }

  /** Reads what {@link #encode} wrote. */
  public static LoggedAt decode(Bytes encoded) {
    Fields fields = Cbor.fields("logged at", encoded);
    fields.version(VERSION);
    long index = fields.integer("index", 0, Checkpoint.MAX_SIZE);
    TimedCheckpoint checkpoint = TimedCheckpoint.of(fields.any("checkpoint"));
    fields.end();
    return new LoggedAt(index, checkpoint);
  }

  /** For the wallet's own store. */
  public Bytes encode() {
    return Cbor.encode(
        CborValue.array(CborValue.of(VERSION), CborValue.of(index), checkpoint.toCbor()));
  }
}
