package io.coneix.client.wire;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.log.TimedCheckpoint;
import java.util.List;

/**
 * Timed checkpoints by ascending size: [1, [[size, root, [cosignature...]]...]].
 *
 * @param checkpoints at most {@link Limits#CHECKPOINTS}
 */
public record CosignedList(List<TimedCheckpoint> checkpoints) {
  /** Copies the list. */
  public CosignedList {
    checkpoints = List.copyOf(checkpoints);
  }

  /** Reads an answer. */
  public static CosignedList decode(Bytes encoded) {
    Fields fields = Cbor.fields("cosigned checkpoints", encoded);
    fields.version(1);
    List<TimedCheckpoint> all =
        fields.list("checkpoints", 0, Limits.CHECKPOINTS, TimedCheckpoint::of);
    fields.end();
    return new CosignedList(all);
  }

  /** The answer's bytes. */
  public Bytes encode() {
    List<CborValue> items = checkpoints.stream().map(TimedCheckpoint::toCbor).toList();
    return Cbor.encode(CborValue.array(CborValue.of(1), CborValue.array(items)));
  }
}
