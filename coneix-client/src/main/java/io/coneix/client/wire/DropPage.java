package io.coneix.client.wire;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.drop.DropBox;
import java.util.List;

/**
 * Drops of a box by rising counter: [1, [[counter, body]...]].
 *
 * @param drops at most {@link Limits#PAGE_DROPS}; none ends the box
 */
public record DropPage(List<Drop> drops) {
  /**
   * A drop.
   *
   * @param counter its number in the box
   * @param body what was posted, at most {@link Limits#DROP} bytes
   */
  public record Drop(long counter, Bytes body) {
    private static Drop of(CborValue value) {
      Fields fields = Fields.of("drop", value);
      Drop drop =
          new Drop(
              fields.integer("counter", DropBox.FIRST, DropBox.LAST),
              fields.bytes("body", 1, Limits.DROP));
      fields.end();
      return drop;
    }

    private CborValue toCbor() {
      return CborValue.array(CborValue.of(counter), CborValue.of(body));
    }
  }

  /** Copies the drops. */
  public DropPage {
    drops = List.copyOf(drops);
  }

  /** Reads a page; counters that do not rise are refused. */
  public static DropPage decode(Bytes encoded) {
    Fields fields = Cbor.fields("drop page", encoded, Limits.ITEMS);
    fields.version(1);
    List<Drop> drops = fields.list("drops", 0, Limits.PAGE_DROPS, Drop::of);
    for (int i = 1; i < drops.size(); i++) {
      if (drops.get(i).counter() <= drops.get(i - 1).counter()) {
        throw fields.malformed("drops", "rising counters", "others");
      }
    }
    fields.end();
    return new DropPage(drops);
  }

  /** The page's bytes. */
  public Bytes encode() {
    List<CborValue> items = drops.stream().map(Drop::toCbor).toList();
    return Cbor.encode(CborValue.array(CborValue.of(1), CborValue.array(items)));
  }
}
