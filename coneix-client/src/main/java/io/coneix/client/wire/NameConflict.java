package io.coneix.client.wire;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import java.util.List;

/**
 * The answer to an append with used names, of which nothing was appended: [1, [position...]].
 *
 * @param positions of the entries in the request, ascending, from 0
 */
public record NameConflict(List<Integer> positions) {
  /** Copies the positions. */
  public NameConflict {
    positions = List.copyOf(positions);
  }

  /** Reads an answer. */
  public static NameConflict decode(Bytes encoded) {
    Fields fields = Cbor.fields("used names", encoded, Limits.ITEMS);
    fields.version(1);
    List<Integer> positions =
        fields.list(
            "positions",
            1,
            Limits.APPEND_ENTRIES,
            v -> (int) Items.integer("used names, position", v, Limits.APPEND_ENTRIES - 1L));
    fields.end();
    return new NameConflict(positions);
  }

  /** The answer's bytes. */
  public Bytes encode() {
    List<CborValue> items = positions.stream().<CborValue>map(p -> CborValue.of(p)).toList();
    return Cbor.encode(CborValue.array(CborValue.of(1), CborValue.array(items)));
  }
}
