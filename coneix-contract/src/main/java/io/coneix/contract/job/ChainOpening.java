package io.coneix.contract.job;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;

/**
 * Opens the commitment to the name chain, and names the nodes that the job shows.
 *
 * @param bindingIndex the chain's index at signing: nodes from it on are bound
 * @param salt 32 bytes of the commitment
 * @param first index a of the first node shown
 * @param last index b of the last node shown, at least {@code bindingIndex}
 * @param lastValue s_b, from which every earlier value follows
 */
public record ChainOpening(int bindingIndex, Bytes salt, int first, int last, Bytes lastValue) {
  private static final int MAX_INDEX = (1 << 22) - 1;

  /** Refuses indexes out of order. */
  public ChainOpening {
    if (bindingIndex < 1
        || first < 1
        || last < first
        || last < bindingIndex
        || last > MAX_INDEX
        || salt.size() != Sha256.SIZE
        || lastValue.size() != Sha256.SIZE) {
      throw new IllegalArgumentException("chain opening from " + first + " to " + last);
    }
  }

  static ChainOpening of(CborValue value) {
    Fields fields = Fields.of("chain opening", value);
    int binding = fields.int32("binding index", 1, MAX_INDEX);
    Bytes salt = fields.bytes("salt", Sha256.SIZE);
    int first = fields.int32("first index", 1, MAX_INDEX);
    int last = fields.int32("last index", Math.max(first, binding), MAX_INDEX);
    Bytes value2 = fields.bytes("last value", Sha256.SIZE);
    fields.end();
    return new ChainOpening(binding, salt, first, last, value2);
  }

  CborValue toCbor() {
    return CborValue.array(
        CborValue.of(bindingIndex),
        CborValue.of(salt),
        CborValue.of(first),
        CborValue.of(last),
        CborValue.of(lastValue));
  }
}
