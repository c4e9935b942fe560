package io.coneix.evidence.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.evidence.Examples;
import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotSet;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Covers of true scopes. Local hours are taken from the JVM's tables here, which production never
 * does: there they come from the list in the contract.
 */
class CoverScopeTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final SlotTree TREE = SlotTree.of(Examples.ROOT, Category.POSITION);

  /** The slots of a day whose local time is from {@code fromHour} to {@code toHour} (excluded). */
  private static List<Slot> hours(LocalDate day, int fromHour, int toHour, ZoneId zone) {
    List<Slot> slots = new ArrayList<>();
    long start = day.atStartOfDay(zone).toInstant().toEpochMilli();
    long end = day.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
    for (long at = start; at < end; at += Slot.LENGTH_MS) {
      Slot slot = Slot.ofMs(at);
      int hour = ZonedDateTime.ofInstant(Instant.ofEpochMilli(at), zone).getHour();
      if (hour >= fromHour && hour < toHour) {
        slots.add(slot);
      }
    }
    return slots;
  }

  private static SlotSet officeHours(YearMonth month) {
    List<Slot> slots = new ArrayList<>();
    for (int day = 1; day <= month.lengthOfMonth(); day++) {
      LocalDate date = month.atDay(day);
      if (date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
        slots.addAll(hours(date, 8, 19, PARIS));
      }
    }
    return SlotSet.ofSlots(slots);
  }

  @Test
  void T43_officeHoursOfNovember2026_are63Keys() {
    SlotSet scope = officeHours(YearMonth.of(2026, 11));
    assertThat(scope.size()).isEqualTo(21 * 44);
    assertThat(Cover.of(TREE, scope).keys()).hasSize(63);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-29, 0, 24, 92",
    "2026-03-29, 2, 3, 0",
    "2026-03-29, 1, 4, 8",
    "2026-10-25, 0, 24, 100",
    "2026-10-25, 2, 3, 8",
    "2026-10-25, 8, 19, 44",
    "2026-10-26, 8, 19, 44"
  })
  void T43_dayOfTheChangeOfClock_isOpenedInItsHoursOnly(
      LocalDate day, int fromHour, int toHour, int count) {
    SlotSet scope = SlotSet.ofSlots(hours(day, fromHour, toHour, PARIS));
    assertThat(scope.size()).isEqualTo(count);
    Cover cover = Cover.of(TREE, scope);
    SlotSet threeDays =
        SlotSet.range(
            Slot.ofMs(day.minusDays(1).atStartOfDay(PARIS).toInstant().toEpochMilli()).number(),
            Slot.ofMs(day.plusDays(2).atStartOfDay(PARIS).toInstant().toEpochMilli()).number());
    threeDays
        .slots()
        .forEach(
            slot ->
                assertThat(cover.key(slot))
                    .isEqualTo(
                        scope.contains(slot) ? Optional.of(TREE.key(slot)) : Optional.empty()));
  }

  @Test
  void T43_sameLocalHours_moveByAnHourOverTheChangeOfClock() {
    Slot before = hours(LocalDate.of(2026, 10, 23), 8, 19, PARIS).get(0);
    Slot after = hours(LocalDate.of(2026, 10, 26), 8, 19, PARIS).get(0);
    assertThat(after.number() - before.number()).isEqualTo(3 * 96 + 4);
  }

  @Test
  void zoneWithQuartersOfAnHour_fitsTheSlots() {
    List<Slot> slots = hours(LocalDate.of(2026, 11, 2), 0, 24, ZoneId.of("Asia/Kathmandu"));
    assertThat(slots).hasSize(96);
    assertThat(slots.get(0).startMs() % 3_600_000).isEqualTo(900_000);
  }
}
