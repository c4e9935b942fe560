package io.coneix.contract.job;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;

/**
 * A part whose body the job opens.
 *
 * @param index its place among the node's parts, from 0
 * @param body the encoded part body, whose hash the head carries
 */
public record OpenedPart(int index, Bytes body) {
  private static final int MAX_PARTS = 100_000;

  static OpenedPart of(CborValue value) {
    Fields fields = Fields.of("opened part", value);
    OpenedPart part =
        new OpenedPart(fields.int32("index", 0, MAX_PARTS), fields.bytes("body", 1, 1 << 20));
    fields.end();
    return part;
  }

  CborValue toCbor() {
    return CborValue.array(CborValue.of(index), CborValue.of(body));
  }
}
