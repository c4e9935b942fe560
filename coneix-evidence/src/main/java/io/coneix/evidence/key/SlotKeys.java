package io.coneix.evidence.key;

import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.slot.Slot;

/**
 * The keys of many slots of one tree: what the way to a slot shares with the way to the one before
 * is not derived again, so that neighbours cost two derivations in place of one for each level. For
 * one thread; as secret as the tree.
 */
public final class SlotKeys {
  private final int depth;

  /** The keys on the way to the last slot, from the top to its leaf. */
  private final SecretBytes[] way;

  private int last;

  /** The keys of a tree. */
  public SlotKeys(SlotTree tree) {
    depth = tree.depth();
    way = new SecretBytes[depth + 1];
    way[0] = tree.top();
    derive(0, 0);
  }

  /** What {@link SlotTree#key} gives. */
  public SecretBytes key(Slot slot) {
    int number = slot.number();
    if (number >= 1 << depth) {
      throw new IllegalArgumentException("slot " + number + " in a tree of depth " + depth);
    }
    int apart = Integer.SIZE - Integer.numberOfLeadingZeros(number ^ last);
    derive(number, depth - apart);
    last = number;
    return SlotTree.copy(way[depth]);
  }

  /** Goes down to a slot from level {@code from}, whose key is right. */
  private void derive(int number, int from) {
    for (int level = from; level < depth; level++) {
      way[level + 1] = SlotTree.child(way[level], number >>> (depth - 1 - level) & 1);
    }
  }
}
