package io.coneix.evidence.node;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.chain.NameChain;
import io.coneix.evidence.log.TimedCheckpoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a node signs. Immutable.
 *
 * @param index place in the chain, 1 to {@link NameChain#LAST_NODE}: the order of logging
 * @param previous {@link Node#hash()} of the node before, or {@link #NO_PREVIOUS}
 * @param checkpoint the newest checkpoint that the wallet had seen, which bounds the time from
 *     below; null where it had seen none
 * @param parts 1 to {@value #MAX_PARTS}
 */
public record NodeHead(
    int index, Bytes previous, @Nullable TimedCheckpoint checkpoint, List<PartHead> parts) {
  /** What the first node names as the one before: 32 zeros. */
  public static final Bytes NO_PREVIOUS = Bytes.wrap(new byte[Sha256.SIZE]);

  /** Greatest number of parts: an import of a year takes 35,136. */
  public static final int MAX_PARTS = 65_536;

  private static final int VERSION = 1;

  /** Copies the parts; refuses an index out of range, no parts, and too many. */
  public NodeHead {
    parts = List.copyOf(parts);
    if (index < 1 || index > NameChain.LAST_NODE) {
      throw new IllegalArgumentException("index " + index);
    }
    if (previous.size() != Sha256.SIZE) {
      throw new IllegalArgumentException("hash of " + previous.size() + " bytes");
    }
    if (parts.isEmpty() || parts.size() > MAX_PARTS) {
      throw new IllegalArgumentException(parts.size() + " parts, allowed 1 to " + MAX_PARTS);
    }
  }

  /** Reads {@code [1, index, previous, checkpoint or null, [part head...]]}. */
  public static NodeHead decode(Bytes encoded) {
    Fields fields = Cbor.fields("node", encoded);
    fields.version(VERSION);
    int index = fields.int32("index", 1, NameChain.LAST_NODE);
    Bytes previous = fields.bytes("previous", Sha256.SIZE);
    TimedCheckpoint checkpoint =
        fields.isNull() ? null : TimedCheckpoint.of(fields.any("checkpoint"));
    List<PartHead> parts = fields.list("parts", 1, MAX_PARTS, PartHead::of);
    fields.end();
    return new NodeHead(index, previous, checkpoint, parts);
  }

  /** The array, encoded. */
  public Bytes encode() {
    return Cbor.encode(
        CborValue.array(
            CborValue.of(VERSION),
            CborValue.of(index),
            CborValue.of(previous),
            checkpoint == null ? CborValue.nil() : checkpoint.toCbor(),
            CborValue.array(parts.stream().map(PartHead::toCbor).toList())));
  }
}
