package io.coneix.evidence.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.evidence.Examples;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.MalformedCbor;
import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotRange;
import io.coneix.evidence.slot.SlotSet;
import io.coneix.testkit.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Covers: what they open, what they do not, and that there is one for each set (THREATS, T43). */
class CoverTest {
  private static final int DEPTH = 10;
  private static final int SLOTS = 1 << DEPTH;
  private static final SlotTree SMALL = new SlotTree(Examples.ROOT.secret(), DEPTH);
  private static final SlotTree FULL = SlotTree.of(Examples.ROOT, Category.POSITION);

  /** All keys of the small tree, by heap index: the top is 1, the children of i are 2i, 2i + 1. */
  private static final SecretBytes[] HEAP = heap();

  private static SecretBytes[] heap() {
    SecretBytes[] keys = new SecretBytes[2 * SLOTS];
    keys[1] = SMALL.top();
    for (int i = 2; i < keys.length; i++) {
      keys[i] = SlotTree.child(keys[i / 2], i & 1);
    }
    return keys;
  }

  @Test
  void treeKeys_areThoseOfTheHeap() {
    for (int slot = 0; slot < SLOTS; slot++) {
      assertThat(SMALL.key(new Slot(slot))).isEqualTo(HEAP[SLOTS + slot]);
    }
    assertThat(Arrays.stream(HEAP).skip(1).map(k -> Bytes.wrap(k.reveal(SecretAccess.FOR_CRYPTO))))
        .doesNotHaveDuplicates();
  }

  @Test
  void T43_coverOfRandomSet_opensEachSlotInsideAndNoneOutside() {
    SplittableRandom random = Seeds.random("CoverTest random sets", 1);
    for (int i = 0; i < 300; i++) {
      requireExact(randomSet(random, SLOTS, 1 + random.nextInt(40)));
    }
  }

  @Test
  void T43_coverOfAnyInterval_opensEachSlotInsideAndNoneOutside() {
    for (int border = 1; border <= SLOTS; border++) {
      requireExact(SlotSet.range(0, border));
      requireExact(SlotSet.range(border - 1, SLOTS));
      requireExact(SlotSet.range(border - 1, border));
    }
    SplittableRandom random = Seeds.random("CoverTest intervals", 2);
    for (int i = 0; i < 2_000; i++) {
      int from = random.nextInt(SLOTS);
      requireExact(SlotSet.range(from, random.nextInt(from + 1, SLOTS + 1)));
    }
  }

  @Test
  void emptySet_hasACoverWithoutKeys() {
    requireExact(SlotSet.EMPTY);
    assertThat(Cover.of(SMALL, SlotSet.EMPTY).keys()).isEmpty();
  }

  /**
   * The attacker holds the cover's keys and derives all that follows from them. That must be the
   * subtrees below the keys: each slot inside the set, no key above a slot outside.
   */
  private static void requireExact(SlotSet set) {
    Cover cover = Cover.of(SMALL, set);
    boolean[] open = new boolean[2 * SLOTS];
    for (CoverKey key : cover.keys()) {
      int index = (1 << key.depth()) + key.prefix();
      assertThat(key.key()).isEqualTo(HEAP[index]);
      open[index] = true;
    }
    assertThat(cover.keys()).hasSize(leastNumber(set, 1, 0, SLOTS));
    for (int i = 2; i < open.length; i++) {
      open[i] |= open[i / 2];
    }
    for (int slot = 0; slot < SLOTS; slot++) {
      if (open[SLOTS + slot] != set.contains(new Slot(slot))) {
        throw new AssertionError("slot " + slot + " of " + set.ranges());
      }
    }
    for (int slot : borders(set)) {
      assertThat(cover.key(new Slot(slot)))
          .isEqualTo(open[SLOTS + slot] ? Optional.of(HEAP[SLOTS + slot]) : Optional.empty());
    }
    assertThat(cover.slots()).isEqualTo(set);
    assertThat(Cover.of(Cbor.decode("cover", Cbor.encode(cover.toCbor())), DEPTH)).isEqualTo(cover);
  }

  /** The slots on both sides of each border. */
  private static List<Integer> borders(SlotSet set) {
    List<Integer> slots = new ArrayList<>();
    for (SlotRange range : set.ranges()) {
      for (int slot : new int[] {range.from() - 1, range.from(), range.to() - 1, range.to()}) {
        if (slot >= 0 && slot < SLOTS) {
          slots.add(slot);
        }
      }
    }
    return slots;
  }

  /** How many subtrees a set falls into at least, by the definition. */
  private static int leastNumber(SlotSet set, int index, int from, int to) {
    int inside = set.countIn(from, to);
    if (inside == 0 || inside == to - from) {
      return inside == 0 ? 0 : 1;
    }
    int middle = (from + to) / 2;
    return leastNumber(set, 2 * index, from, middle) + leastNumber(set, 2 * index + 1, middle, to);
  }

  @Test
  void T43_coverOnTheFullTree_opensInsideOnly() {
    SplittableRandom random = Seeds.random("CoverTest full tree", 3);
    for (int i = 0; i < 100; i++) {
      SlotSet set = randomSet(random, Slot.COUNT, 1 + random.nextInt(30));
      Cover cover = Cover.of(FULL, set);
      assertThat(cover.slots()).isEqualTo(set);
      for (int j = 0; j < 40; j++) {
        SlotRange range = set.ranges().get(random.nextInt(set.ranges().size()));
        int number = range.from() - 2 + random.nextInt(range.size() + 4);
        Slot slot = new Slot(Math.max(0, Math.min(Slot.MAX, number)));
        assertThat(cover.key(slot).isPresent()).isEqualTo(set.contains(slot));
        cover.key(slot).ifPresent(key -> assertThat(key).isEqualTo(FULL.key(slot)));
      }
    }
  }

  @Test
  void T43_keyOfOneCategory_isNoneOfAnother() {
    for (Category a : Category.values()) {
      for (Category b : Category.values()) {
        assertThat(
                SlotTree.of(Examples.ROOT, a)
                    .key(Examples.SLOT)
                    .equals(SlotTree.of(Examples.ROOT, b).key(Examples.SLOT)))
            .isEqualTo(a == b);
      }
    }
  }

  @Test
  void coverThatIsNotTheOne_isRefused() {
    assertMalformed(key(3, 2), key(3, 3)); // the parent would do
    assertMalformed(key(3, 2), key(2, 1)); // the second holds the first
    assertMalformed(key(2, 1), key(3, 2));
    assertMalformed(key(3, 4), key(3, 2)); // falling
    assertMalformed(key(3, 2), key(3, 2)); // twice
    assertMalformed(key(0, 0), key(22, 0));
    assertMalformed(key(23, 0));
    assertMalformed(key(3, 8)); // outside the tree
    assertMalformed(key(0, 1));
    assertMalformed(
        CborValue.array(CborValue.of(3), CborValue.of(2), CborValue.of(Examples.rising(31))));
    // Neighbours that are no siblings stay two.
    CborValue neighbours = CborValue.array(key(3, 1), key(3, 2));
    assertThat(Cover.of(neighbours).toCbor()).isEqualTo(neighbours);
  }

  private static CborValue key(int depth, int prefix) {
    return CborValue.array(
        CborValue.of(depth), CborValue.of(prefix), CborValue.of(Examples.rising(32)));
  }

  private static void assertMalformed(CborValue... keys) {
    assertThatThrownBy(() -> Cover.of(CborValue.array(keys))).isInstanceOf(MalformedCbor.class);
  }

  @Test
  void slotOutsideTheTree_isRefused() {
    assertThatThrownBy(() -> SMALL.key(new Slot(SLOTS)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Cover.of(SMALL, SlotSet.range(SLOTS - 1, SLOTS + 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SlotTree(Examples.ROOT.secret(), 23))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void wipedCover_leavesTheTreeWhole() {
    Cover cover = Cover.of(SMALL, SlotSet.range(0, SLOTS));
    cover.wipe();
    assertThat(SMALL.key(new Slot(5))).isEqualTo(HEAP[SLOTS + 5]);
  }

  private static SlotSet randomSet(SplittableRandom random, int slots, int ranges) {
    List<SlotRange> all = new ArrayList<>();
    for (int i = 0; i < ranges; i++) {
      int from = random.nextInt(slots);
      int size = 1 + random.nextInt(random.nextBoolean() ? 4 : 200);
      all.add(new SlotRange(from, Math.min(slots, from + size)));
    }
    return SlotSet.of(all);
  }
}
