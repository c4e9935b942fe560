package io.coneix.holder.graph;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.node.Node;
import io.coneix.evidence.node.NodeHead;
import java.util.List;
import java.util.Optional;

/**
 * A node as the wallet keeps it.
 *
 * @param index its place in the chain
 * @param hash the body of its log entry
 * @param node the signed node; empty where it is lost, and only its log entry is known
 * @param bodies the encoded bodies of its parts, in the order of the head
 */
public record StoredNode(int index, Bytes hash, Optional<Node> node, List<Bytes> bodies) {
  private static final int VERSION = 1;

  /** Refuses a number of bodies that is not the head's. */
  public StoredNode {
    bodies = List.copyOf(bodies);
    int parts = node.map(n -> n.unverifiedHead().parts().size()).orElse(0);
    if (hash.size() != Sha256.SIZE || bodies.size() != parts) {
      throw new IllegalArgumentException("node of " + bodies.size() + " bodies");
    }
  }

  /** A node that this wallet has. */
  public static StoredNode of(Node node, List<Bytes> bodies) {
    return new StoredNode(node.unverifiedHead().index(), node.hash(), Optional.of(node), bodies);
  }

  /** A node of which only the log entry is left. */
  public static StoredNode lost(int index, Bytes hash) {
    return new StoredNode(index, hash, Optional.empty(), List.of());
  }

  /** Reads what {@link #encode} wrote; its index is the key of the row. */
  public static StoredNode decode(int index, Bytes encoded) {
    Fields fields = Cbor.fields("stored node", encoded);
    fields.version(VERSION);
    Bytes hash = fields.bytes("hash", Sha256.SIZE);
    Optional<Node> node =
        fields.isNull()
            ? Optional.empty()
            : Optional.of(Node.decode(fields.bytes("node", 1, Integer.MAX_VALUE)));
    List<Bytes> bodies = fields.list("bodies", 0, NodeHead.MAX_PARTS, v -> Items.bytes("body", v));
    fields.end();
    return new StoredNode(index, hash, node, bodies);
  }

  /** For the wallet's own store. */
  public Bytes encode() {
    return Cbor.encode(
        CborValue.array(
            CborValue.of(VERSION),
            CborValue.of(hash),
            node.<CborValue>map(n -> CborValue.of(n.encode())).orElseGet(CborValue::nil),
            CborValue.array(bodies.stream().map(CborValue::of).toList())));
  }
}
