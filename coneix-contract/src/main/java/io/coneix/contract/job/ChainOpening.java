package io.coneix.contract.job;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.crypto.Ed25519PublicKey;

/**
 * Opens the commitment to the name chain, and names the nodes that the job shows.
 *
 * @param bindingIndex the chain's index at signing: nodes from it on are bound
 * @param salt 32 bytes of the commitment
 * @param first index a of the first node shown
 * @param last index b of the last node shown, at least {@code bindingIndex}
 * @param lastValue s_b, from which every earlier value follows
 * @param nodeKey the Ed25519 key that signs every node shown. Nobody can put another one here: the
 *     hash of each signed node is logged under a name that only the chain's owner can make
 */
public record ChainOpening(
    int bindingIndex, Bytes salt, int first, int last, Bytes lastValue, Bytes nodeKey) {
  private static final int MAX_INDEX = (1 << 22) - 1;

  /** Refuses indexes out of order. */
  public ChainOpening {
    if (bindingIndex < 1
        || first < 1
        || last < first
        || last < bindingIndex
        || last > MAX_INDEX
        || salt.size() != Sha256.SIZE
        || lastValue.size() != Sha256.SIZE
        || nodeKey.size() != Ed25519PublicKey.SIZE) {
      throw new IllegalArgumentException("chain opening from " + first + " to " + last);
    }
  }

  static ChainOpening of(CborValue value) {
    Fields fields = Fields.of("chain opening", value);
    int binding = fields.int32("binding index", 1, MAX_INDEX);
    Bytes salt = fields.bytes("salt", Sha256.SIZE);
    int first = fields.int32("first index", 1, MAX_INDEX);
    int last = fields.int32("last index", Math.max(first, binding), MAX_INDEX);
    Bytes lastValue = fields.bytes("last value", Sha256.SIZE);
    Bytes nodeKey = fields.bytes("node key", Ed25519PublicKey.SIZE);
    fields.end();
    return new ChainOpening(binding, salt, first, last, lastValue, nodeKey);
  }

  CborValue toCbor() {
    return CborValue.array(
        CborValue.of(bindingIndex),
        CborValue.of(salt),
        CborValue.of(first),
        CborValue.of(last),
        CborValue.of(lastValue),
        CborValue.of(nodeKey));
  }
}
