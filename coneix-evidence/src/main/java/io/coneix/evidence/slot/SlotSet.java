package io.coneix.evidence.slot;

import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.cbor.MalformedCbor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A set of slots, held as ranges that rise and neither overlap nor touch.
 *
 * <p>The representation is unique, so equal sets are equal objects with equal encodings. Immutable.
 */
public final class SlotSet {
  /** The set without a slot. */
  public static final SlotSet EMPTY = new SlotSet(List.of());

  private final List<SlotRange> ranges;

  private SlotSet(List<SlotRange> ranges) {
    this.ranges = List.copyOf(ranges);
  }

  /** The slots of all {@code ranges}, which may come in any order, overlap and touch. */
  public static SlotSet of(Collection<SlotRange> ranges) {
    List<SlotRange> sorted = new ArrayList<>(ranges);
    sorted.sort(Comparator.comparingInt(SlotRange::from));
    List<SlotRange> merged = new ArrayList<>();
    for (SlotRange next : sorted) {
      int last = merged.size() - 1;
      if (last >= 0 && merged.get(last).to() >= next.from()) {
        int to = Math.max(merged.get(last).to(), next.to());
        merged.set(last, new SlotRange(merged.get(last).from(), to));
      } else {
        merged.add(next);
      }
    }
    return new SlotSet(merged);
  }

  /** The slots from {@code from} (included) to {@code to} (excluded). */
  public static SlotSet range(int from, int to) {
    return new SlotSet(List.of(new SlotRange(from, to)));
  }

  /** Exactly these slots. */
  public static SlotSet ofSlots(Collection<Slot> slots) {
    return of(slots.stream().map(s -> new SlotRange(s.number(), s.number() + 1)).toList());
  }

  /**
   * Reads an array of {@code [from, to]}.
   *
   * @throws MalformedCbor where the ranges do not rise, overlap or touch
   */
  public static SlotSet of(CborValue value) {
    List<SlotRange> ranges =
        Fields.of("slot set", CborValue.array(value)).list("ranges", 0, Slot.COUNT, SlotRange::of);
    for (int i = 1; i < ranges.size(); i++) {
      if (ranges.get(i).from() <= ranges.get(i - 1).to()) {
        throw new MalformedCbor(
            "slot set, range " + i, "ranges that rise and do not touch", "another order");
      }
    }
    return new SlotSet(ranges);
  }

  /** The ranges, rising. */
  public List<SlotRange> ranges() {
    return ranges;
  }

  /** True where the set has no slot. */
  public boolean isEmpty() {
    return ranges.isEmpty();
  }

  /** How many slots the set holds. */
  public int size() {
    return ranges.stream().mapToInt(SlotRange::size).sum();
  }

  /** True where {@code slot} is in the set. */
  public boolean contains(Slot slot) {
    return countIn(slot.number(), slot.number() + 1) == 1;
  }

  /** How many slots from {@code from} (included) to {@code to} (excluded) the set holds. */
  public int countIn(int from, int to) {
    int count = 0;
    for (int i = firstEndingAfter(from); i < ranges.size() && ranges.get(i).from() < to; i++) {
      SlotRange range = ranges.get(i);
      count += Math.min(range.to(), to) - Math.max(range.from(), from);
    }
    return count;
  }

  /** All slots, rising. */
  public Stream<Slot> slots() {
    return ranges.stream().flatMapToInt(r -> IntStream.range(r.from(), r.to())).mapToObj(Slot::new);
  }

  /** The slots of either set. */
  public SlotSet union(SlotSet other) {
    return combine(other, inside -> inside != 0);
  }

  /** The slots that both sets hold. */
  public SlotSet intersect(SlotSet other) {
    return combine(other, inside -> inside == 3);
  }

  /** The slots of this set that {@code other} does not hold. */
  public SlotSet minus(SlotSet other) {
    return combine(other, inside -> inside == 1);
  }

  /** An array of {@code [from, to]}, {@code to} excluded. */
  public CborValue toCbor() {
    return CborValue.array(ranges.stream().map(SlotRange::toCbor).toList());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SlotSet that && ranges.equals(that.ranges);
  }

  @Override
  public int hashCode() {
    return ranges.hashCode();
  }

  /** The number of slots and ranges only: which ones they are says when somebody moved. */
  @Override
  public String toString() {
    return size() + " slots in " + ranges.size() + " ranges";
  }

  /** Index of the first range that ends after slot {@code number}, by binary search. */
  private int firstEndingAfter(int number) {
    int low = 0;
    int high = ranges.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ranges.get(middle).to() <= number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Sweeps over the borders of both sets; {@code wanted} sees 1 inside this set plus 2 inside the
   * other.
   */
  private SlotSet combine(SlotSet other, IntPredicate wanted) {
    int[] mine = borders();
    int[] theirs = other.borders();
    List<SlotRange> result = new ArrayList<>();
    int i = 0;
    int j = 0;
    int start = -1;
    while (i < mine.length || j < theirs.length) {
      int at = Math.min(borderAt(mine, i), borderAt(theirs, j));
      i += borderAt(mine, i) == at ? 1 : 0;
      j += borderAt(theirs, j) == at ? 1 : 0;
      boolean inside = wanted.test((i & 1) + 2 * (j & 1));
      if (inside && start < 0) {
        start = at;
      } else if (!inside && start >= 0) {
        result.add(new SlotRange(start, at));
        start = -1;
      }
    }
    return new SlotSet(result);
  }

  private static int borderAt(int[] borders, int index) {
    return index < borders.length ? borders[index] : Integer.MAX_VALUE;
  }

  /** from and to of each range, one after the other: an odd count passed means inside. */
  private int[] borders() {
    return ranges.stream().flatMapToInt(r -> IntStream.of(r.from(), r.to())).toArray();
  }
}
