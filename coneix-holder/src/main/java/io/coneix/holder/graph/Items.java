package io.coneix.holder.graph;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;

/** Reads single items of lists in the wallet's own rows. */
final class Items {
  private Items() {}

  static Bytes bytes(String what, CborValue value) {
    return Fields.of(what, CborValue.array(value)).bytes(what, 0, Integer.MAX_VALUE);
  }
}
