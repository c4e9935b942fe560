package io.coneix.evidence.key;

import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.cbor.MalformedCbor;
import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotRange;
import io.coneix.evidence.slot.SlotSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fewest keys of a slot tree that open exactly one set of slots.
 *
 * <p>The set determines the keys and their order, so a set has one encoding. No key of a slot
 * outside the set can be computed from them (THREATS, T43). Immutable; secret.
 */
public final class Cover {
  private final int treeDepth;
  private final List<CoverKey> keys;

  private Cover(int treeDepth, List<CoverKey> keys) {
    this.treeDepth = treeDepth;
    this.keys = List.copyOf(keys);
  }

  /**
   * The cover of {@code slots}.
   *
   * @throws IllegalArgumentException where a slot lies outside the tree
   */
  public static Cover of(SlotTree tree, SlotSet slots) {
    if (slots.countIn(1 << tree.depth(), Slot.COUNT) != 0) {
      throw new IllegalArgumentException("slots outside a tree of depth " + tree.depth());
    }
    List<CoverKey> keys = new ArrayList<>();
    if (!slots.isEmpty()) {
      collect(tree, slots, 0, 0, tree.top(), keys);
    }
    return new Cover(tree.depth(), keys);
  }

  /**
   * Reads an array of {@code [depth, prefix, key]}.
   *
   * @throws MalformedCbor where the keys do not rise, overlap, or two could be replaced by one
   */
  public static Cover of(CborValue value) {
    return of(value, Slot.BITS);
  }

  static Cover of(CborValue value, int treeDepth) {
    List<CoverKey> keys =
        Fields.of("cover", CborValue.array(value))
            .list("keys", 0, Slot.COUNT, item -> CoverKey.of(item, treeDepth));
    for (int i = 1; i < keys.size(); i++) {
      CoverKey before = keys.get(i - 1);
      CoverKey key = keys.get(i);
      if (key.from(treeDepth) < before.to(treeDepth)) {
        throw new MalformedCbor("cover, key " + i, "keys that rise and do not overlap", "others");
      }
      if (areSiblings(before, key)) {
        throw new MalformedCbor("cover, key " + i, "the parent's key", "both children's");
      }
    }
    return new Cover(treeDepth, keys);
  }

  /** The keys, rising by the slots that they open. */
  public List<CoverKey> keys() {
    return keys;
  }

  /** The key of {@code slot}; empty where the cover does not open it. */
  public Optional<SecretBytes> key(Slot slot) {
    int low = 0;
    int high = keys.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (keys.get(middle).to(treeDepth) <= slot.number()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low == keys.size() || keys.get(low).from(treeDepth) > slot.number()) {
      return Optional.empty();
    }
    CoverKey above = keys.get(low);
    return Optional.of(SlotTree.walk(above.key(), slot.number(), treeDepth - above.depth()));
  }

  /** The slots that the cover opens. */
  public SlotSet slots() {
    return SlotSet.of(
        keys.stream().map(k -> new SlotRange(k.from(treeDepth), k.to(treeDepth))).toList());
  }

  /** Reveals the keys: the array may only go into something that is sealed. */
  public CborValue toCbor() {
    return CborValue.array(keys.stream().map(CoverKey::toCbor).toList());
  }

  /** Overwrites the keys; see {@link SecretBytes#wipe}. */
  public void wipe() {
    keys.forEach(key -> key.key().wipe());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Cover that && treeDepth == that.treeDepth && keys.equals(that.keys);
  }

  @Override
  public int hashCode() {
    return keys.hashCode();
  }

  @Override
  public String toString() {
    return "cover of " + keys.size() + " keys";
  }

  /** Descends where a subtree is opened in part, stops where it is opened as a whole. */
  private static void collect(
      SlotTree tree, SlotSet slots, int depth, int prefix, SecretBytes key, List<CoverKey> into) {
    int levels = tree.depth() - depth;
    int size = 1 << levels;
    int inside = slots.countIn(prefix << levels, (prefix + 1) << levels);
    if (inside == size) {
      into.add(new CoverKey(depth, prefix, key));
    } else if (inside > 0) {
      for (int bit = 0; bit <= 1; bit++) {
        collect(tree, slots, depth + 1, prefix << 1 | bit, SlotTree.child(key, bit), into);
      }
    }
  }

  /** True for the two children of one node: all that can make a cover without overlap too long. */
  private static boolean areSiblings(CoverKey left, CoverKey right) {
    return left.depth() == right.depth()
        && left.prefix() + 1 == right.prefix()
        && (left.prefix() & 1) == 0;
  }
}
