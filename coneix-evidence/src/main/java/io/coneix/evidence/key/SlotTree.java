package io.coneix.evidence.key;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.crypto.Hkdf;
import io.coneix.evidence.slot.Slot;

/**
 * The keys of one category: a binary tree over slot numbers (Goldreich, Goldwasser and Micali,
 * 1986), in which each child follows from its parent and nothing follows from a child.
 *
 * <p>The leaf of slot n is reached by n's bits, the highest first. Thread-safe.
 */
public final class SlotTree {
  private static final Bytes LEFT = Bytes.of((byte) 0);
  private static final Bytes RIGHT = Bytes.of((byte) 1);

  private final SecretBytes top;
  private final int depth;

  /**
   * A tree of another depth, over the first 2^depth slots: for exhaustive tests.
   *
   * @param depth 1 to {@link Slot#BITS}
   */
  public SlotTree(SecretBytes top, int depth) {
    if (depth < 1 || depth > Slot.BITS) {
      throw new IllegalArgumentException("depth " + depth + ", allowed 1 to " + Slot.BITS);
    }
    this.top = top;
    this.depth = depth;
  }

  /** The tree of {@code category}. */
  public static SlotTree of(RootSecret root, Category category) {
    return new SlotTree(root.derive("coneix/tree/1", category.asByte()), Slot.BITS);
  }

  /** The key of {@code slot}; costs one derivation for each level. */
  public SecretBytes key(Slot slot) {
    if (slot.number() >= 1 << depth) {
      throw new IllegalArgumentException("slot " + slot.number() + " in a tree of depth " + depth);
    }
    return walk(top, slot.number(), depth);
  }

  /** A copy, since whoever gets the key may wipe it. */
  SecretBytes top() {
    return copy(top);
  }

  int depth() {
    return depth;
  }

  /**
   * From {@code key} down by the lowest {@code levels} bits of {@code path}, highest first; a copy
   * where there is no level to go.
   */
  static SecretBytes walk(SecretBytes key, int path, int levels) {
    SecretBytes at = levels == 0 ? copy(key) : key;
    for (int bit = levels - 1; bit >= 0; bit--) {
      at = child(at, path >>> bit & 1);
    }
    return at;
  }

  static SecretBytes child(SecretBytes parent, int bit) {
    return Hkdf.derive(parent, "coneix/tree/child/1", bit == 0 ? LEFT : RIGHT);
  }

  static SecretBytes copy(SecretBytes key) {
    return SecretBytes.wrap(key.reveal(SecretAccess.FOR_CRYPTO));
  }
}
