package io.coneix.client.wire;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import java.util.List;

/** Items of lists, read with the checks of {@link Fields}. Stateless. */
final class Items {
  private Items() {}

  static Bytes bytes(String what, CborValue value, int min, int max) {
    return Fields.of(what, CborValue.array(value)).bytes("item", min, max);
  }

  static long integer(String what, CborValue value, long max) {
    return Fields.of(what, CborValue.array(value)).integer("item", 0, max);
  }

  static List<CborValue> bytes(List<Bytes> all) {
    return all.stream().<CborValue>map(CborValue::of).toList();
  }
}
