package io.coneix.evidence.log;

import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import java.util.List;

/**
 * A cosigned checkpoint inside a {@link LogProof}: its root follows from the proof, so it is not
 * stored.
 *
 * @param size 1 to {@link Checkpoint#MAX_SIZE}
 * @param cosignatures 1 to {@link TimedCheckpoint#MAX_COSIGNATURES}, by ascending key id
 */
public record TimedSize(long size, List<Cosignature> cosignatures) {
  /** Refuses a size out of range and cosignatures out of order. */
  public TimedSize {
    if (size < 1 || size > Checkpoint.MAX_SIZE) {
      throw new IllegalArgumentException("size " + size);
    }
    cosignatures = TimedCheckpoint.requireCosignatures("timed size " + size, 1, cosignatures);
  }

  /** Reads [size, [cosignature...]]. */
  static TimedSize of(CborValue value) {
    Fields fields = Fields.of("timed size", value);
    long size = fields.integer("size", 1, Checkpoint.MAX_SIZE);
    List<Cosignature> cosignatures =
        fields.list("cosignatures", 1, TimedCheckpoint.MAX_COSIGNATURES, Cosignature::of);
    fields.end();
    return new TimedSize(size, cosignatures);
  }

  /** [size, [cosignature...]]. */
  CborValue toCbor() {
    return CborValue.array(CborValue.of(size), TimedCheckpoint.toCbor(cosignatures));
  }
}
