package io.coneix.client.wire;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import java.util.List;

/**
 * The messages that hold one byte string, [1, item], or a list of them, [1, [item...]]: a run's id,
 * evidence, an evidence hash, a sealed statement; the living enclaves' evidence. Stateless.
 */
public final class OneItem {
  private OneItem() {}

  /** [1, item]. */
  public static Bytes encode(Bytes item) {
    return Cbor.encode(CborValue.array(CborValue.of(1), CborValue.of(item)));
  }

  /** Reads [1, item] of {@code min} to {@code max} bytes; {@code what} names it in messages. */
  public static Bytes decode(String what, Bytes encoded, int min, int max) {
    Fields fields = Cbor.fields(what, encoded, Limits.ITEMS);
    fields.version(1);
    Bytes item = fields.bytes("content", min, max);
    fields.end();
    return item;
  }

  /** [1, [item...]]. */
  public static Bytes encodeList(List<Bytes> items) {
    return Cbor.encode(CborValue.array(CborValue.of(1), CborValue.array(Items.bytes(items))));
  }

  /** Reads at most {@code maxItems} items, each of 1 to {@code maxSize} bytes. */
  public static List<Bytes> decodeList(String what, Bytes encoded, int maxItems, int maxSize) {
    Fields fields = Cbor.fields(what, encoded, Limits.ITEMS);
    fields.version(1);
    List<Bytes> items =
        fields.list("items", 0, maxItems, v -> Items.bytes(what + ", item", v, 1, maxSize));
    fields.end();
    return items;
  }
}
