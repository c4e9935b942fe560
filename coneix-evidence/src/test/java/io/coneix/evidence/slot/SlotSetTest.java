package io.coneix.evidence.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.MalformedCbor;
import io.coneix.testkit.Seeds;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sets of slots, with a set of bits as judge. */
class SlotSetTest {
  private static final int UNIVERSE = 80;

  private static SlotSet random(SplittableRandom random) {
    List<SlotRange> ranges = new ArrayList<>();
    int count = random.nextInt(8);
    for (int i = 0; i < count; i++) {
      int from = random.nextInt(UNIVERSE - 1);
      ranges.add(new SlotRange(from, random.nextInt(from + 1, Math.min(from + 20, UNIVERSE) + 1)));
    }
    return SlotSet.of(ranges);
  }

  private static BitSet bits(SlotSet set) {
    BitSet bits = new BitSet();
    set.slots().forEach(slot -> bits.set(slot.number()));
    return bits;
  }

  private static SlotSet set(BitSet bits) {
    return SlotSet.ofSlots(bits.stream().mapToObj(Slot::new).toList());
  }

  @Test
  void operations_areThoseOfABitSet() {
    SplittableRandom random = Seeds.random("SlotSetTest", 11);
    for (int i = 0; i < 20_000; i++) {
      SlotSet a = random(random);
      SlotSet b = random(random);
      BitSet union = bits(a);
      union.or(bits(b));
      BitSet common = bits(a);
      common.and(bits(b));
      BitSet minus = bits(a);
      minus.andNot(bits(b));
      assertThat(a.union(b)).isEqualTo(set(union));
      assertThat(a.intersect(b)).isEqualTo(set(common));
      assertThat(a.minus(b)).isEqualTo(set(minus));
      assertThat(a.size()).isEqualTo(bits(a).cardinality());
      assertThat(a.isEmpty()).isEqualTo(bits(a).isEmpty());
      int from = random.nextInt(UNIVERSE);
      int to = random.nextInt(from, UNIVERSE + 1);
      assertThat(a.countIn(from, to)).isEqualTo(bits(a).get(from, to).cardinality());
      assertThat(a.contains(new Slot(from))).isEqualTo(bits(a).get(from));
    }
  }

  @Test
  void ranges_riseAndNeitherOverlapNorTouch() {
    SplittableRandom random = Seeds.random("SlotSetTest ranges", 12);
    for (int i = 0; i < 5_000; i++) {
      List<SlotRange> ranges = random(random).union(random(random)).ranges();
      for (int j = 1; j < ranges.size(); j++) {
        assertThat(ranges.get(j).from()).isGreaterThan(ranges.get(j - 1).to());
      }
    }
  }

  @Test
  void encodedSet_decodesToItself() {
    SplittableRandom random = Seeds.random("SlotSetTest encoding", 13);
    for (int i = 0; i < 5_000; i++) {
      SlotSet set = random(random);
      Bytes encoded = Cbor.encode(set.toCbor());
      assertThat(SlotSet.of(Cbor.decode("set", encoded))).isEqualTo(set);
    }
    SlotSet all = SlotSet.range(0, Slot.COUNT);
    assertThat(SlotSet.of(Cbor.decode("set", Cbor.encode(all.toCbor())))).isEqualTo(all);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8182 0505", // empty range
        "8182 0504", // backwards
        "82 820103 820305", // touching
        "82 820104 820305", // overlapping
        "82 820507 820103", // falling
        "82 820103 820103", // twice
        "8182 001a00400001", // beyond the last slot
        "8182 2000", // before the first
        "8183 010203", // three numbers
        "8181 01",
        "01",
        "a0"
      })
  void otherEncoding_isRefused(String hex) {
    assertThatThrownBy(() -> SlotSet.of(Cbor.decode("set", Bytes.fromHex(hex.replace(" ", "")))))
        .isInstanceOf(MalformedCbor.class);
  }

  @Test
  void text_doesNotSayWhichSlots() {
    assertThat(SlotSet.range(1000, 1004)).hasToString("4 slots in 1 ranges");
  }
}
