package io.coneix.evidence.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlotTest {
  @Test
  void slot_beginsOnTheQuarterOfAnHour() {
    Slot slot = Slot.ofMs(Instant.parse("2026-11-02T07:14:59.999Z").toEpochMilli());
    assertThat(Instant.ofEpochMilli(slot.startMs())).isEqualTo("2026-11-02T07:00:00Z");
    assertThat(Instant.ofEpochMilli(slot.endMs())).isEqualTo("2026-11-02T07:15:00Z");
    assertThat(Slot.ofMs(slot.endMs()).number()).isEqualTo(slot.number() + 1);
    assertThat(Slot.ofMs(slot.startMs())).isEqualTo(slot);
  }

  @Test
  void lastSlot_endsIn2089() {
    assertThat(Instant.ofEpochMilli(new Slot(Slot.MAX).endMs())).isEqualTo("2089-08-14T16:00:00Z");
    assertThat(Slot.ofMs(new Slot(Slot.MAX).endMs() - 1).number()).isEqualTo(Slot.MAX);
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, Long.MIN_VALUE, 3_774_873_600_000L, Long.MAX_VALUE})
  void timeOutsideAllSlots_isRefused(long timeMs) {
    assertThat(Slot.isInRange(timeMs)).isFalse();
    assertThatThrownBy(() -> Slot.ofMs(timeMs)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, Slot.COUNT, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void numberOutOfRange_cannotBeConstructed(int number) {
    assertThatThrownBy(() -> new Slot(number)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void slots_areOrderedByTime() {
    assertThat(new Slot(1)).isLessThan(new Slot(2)).isGreaterThan(new Slot(0));
  }
}
