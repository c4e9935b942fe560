package io.coneix.client;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.crypto.Ed25519PublicKey;
import io.coneix.evidence.log.Checkpoint;
import io.coneix.evidence.log.SignedHead;
import io.coneix.evidence.log.TimedCheckpoint;

/**
 * That an entry is in the log, verified when it was received: [1, index, checkpoint, signature].
 *
 * <p>The inclusion proof is not kept: proofs to others are made for one common checkpoint, from
 * tiles.
 *
 * @param index the entry's place
 * @param checkpoint the first timed checkpoint after the entry: its size is above the index
 * @param logSignature the log's own signature of the checkpoint, 64 bytes
 */
public record Receipt(long index, TimedCheckpoint checkpoint, Bytes logSignature) {
  /** Refuses a checkpoint that cannot include the entry. */
  public Receipt {
    if (index < 0 || index >= checkpoint.size()) {
      throw new IllegalArgumentException("index " + index + " at size " + checkpoint.size());
    }
    if (logSignature.size() != Ed25519PublicKey.SIGNATURE_SIZE) {
      throw new IllegalArgumentException("signature of " + logSignature.size() + " bytes");
    }
  }

  /** The signed checkpoint, as proofs for others carry it. */
  public SignedHead head() {
    return new SignedHead(
        checkpoint.size(), checkpoint.root(), logSignature, checkpoint.cosignatures());
  }

  /** Reads what {@link #encode} has written to the caller's own store; proves nothing by itself. */
  public static Receipt decode(Bytes encoded) {
    Fields fields = Cbor.fields("receipt", encoded);
    fields.version(1);
    long index = fields.integer("index", 0, Checkpoint.MAX_SIZE);
    TimedCheckpoint checkpoint = TimedCheckpoint.of(fields.any("checkpoint"));
    Bytes signature = fields.bytes("log signature", Ed25519PublicKey.SIGNATURE_SIZE);
    fields.end();
    if (index >= checkpoint.size()) {
      throw fields.malformed("index", "below the checkpoint's size", "another");
    }
    return new Receipt(index, checkpoint, signature);
  }

  /** The receipt's bytes. */
  public Bytes encode() {
    return Cbor.encode(
        CborValue.array(
            CborValue.of(1), CborValue.of(index), checkpoint.toCbor(), CborValue.of(logSignature)));
  }
}
