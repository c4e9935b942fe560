package io.coneix.evidence.key;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.slot.Slot;

/**
 * An inner key of a slot tree, which opens all slots below it.
 *
 * @param depth how many levels below the top, 0 to {@link Slot#BITS}
 * @param prefix the bits of the way down, 0 to 2^depth - 1
 * @param key 32 bytes
 */
public record CoverKey(int depth, int prefix, SecretBytes key) {
  /** Refuses a place outside the tree and a key of another length. */
  public CoverKey {
    if (depth < 0 || depth > Slot.BITS || prefix < 0 || prefix >= 1 << depth) {
      throw new IllegalArgumentException("prefix " + prefix + " at depth " + depth);
    }
    if (key.size() != RootSecret.SIZE) {
      throw new IllegalArgumentException("key of " + key.size() + " bytes");
    }
  }

  static CoverKey of(CborValue value, int treeDepth) {
    Fields fields = Fields.of("cover key", value);
    int depth = fields.int32("depth", 0, treeDepth);
    int prefix = fields.int32("prefix", 0, (1 << depth) - 1);
    Bytes key = fields.bytes("key", RootSecret.SIZE);
    fields.end();
    return new CoverKey(depth, prefix, SecretBytes.wrap(key.unsafeArray()));
  }

  /** Number of the first slot below it, in a tree of depth {@code treeDepth}. */
  int from(int treeDepth) {
    return prefix << (treeDepth - depth);
  }

  /** Number after the last slot below it. */
  int to(int treeDepth) {
    return (prefix + 1) << (treeDepth - depth);
  }

  /** Reveals the key: the array may only go into something that is sealed. */
  CborValue toCbor() {
    return CborValue.array(
        CborValue.of(depth),
        CborValue.of(prefix),
        CborValue.of(Bytes.wrap(key.reveal(SecretAccess.FOR_SEALED_ENCODING))));
  }
}
