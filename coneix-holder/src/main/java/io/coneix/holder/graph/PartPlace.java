package io.coneix.holder.graph;

import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.chain.NameChain;

/**
 * Where a part is.
 *
 * @param node index of its node, 0 where it waits for one
 * @param number its place among the node's parts, or its number among those that wait
 */
record PartPlace(int node, long number) {
  static PartPlace of(CborValue value) {
    Fields fields = Fields.of("place of a part", value);
    PartPlace place =
        new PartPlace(
            fields.int32("node", 0, NameChain.LAST_NODE),
            fields.integer("number", 0, Long.MAX_VALUE));
    fields.end();
    return place;
  }

  CborValue toCbor() {
    return CborValue.array(CborValue.of(node), CborValue.of(number));
  }

  boolean isWaiting() {
    return node == 0;
  }
}
