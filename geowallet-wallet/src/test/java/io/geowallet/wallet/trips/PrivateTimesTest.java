package io.geowallet.wallet.trips;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotSet;
import io.geowallet.mobility.Leg;
import io.geowallet.mobility.Mode;
import io.geowallet.mobility.ModeOdds;
import io.geowallet.mobility.Place;
import io.geowallet.mobility.TimeSpan;
import io.geowallet.mobility.Trip;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrivateTimesTest {
  private static final Place PLACE = new Place(480_000_000, 20_000_000);

  /** They share the quarter of an hour of 10:15. */
  private static final Trip A = trip("10:00", "10:20");

  private static final Trip B = trip("10:25", "11:00");

  private static Trip trip(String from, String to) {
    long start = ms(from);
    long end = ms(to);
    Leg leg = new Leg(Mode.CAR, start, end, PLACE, PLACE, 1_000, 0, ModeOdds.certain(Mode.CAR));
    return new Trip(start, end, PLACE, PLACE, List.of(leg), List.of(), false, false);
  }

  private static long ms(String time) {
    return Instant.parse("2026-10-01T" + time + ":00Z").toEpochMilli();
  }

  private static SlotSet slots(Trip trip) {
    return new OwnTrip(1, trip, false).slots();
  }

  private static boolean isPrivate(PrivateTimes times, Trip trip, Trip... found) {
    return slots(trip).minus(times.withheld(List.of(found))).isEmpty();
  }

  @Test
  void unmarkedTrip_leavesEachOtherPrivateOneWhole() {
    PrivateTimes both = PrivateTimes.NONE.with(A, List.of(A, B)).with(B, List.of(A, B));
    PrivateTimes one = both.without(A, List.of(A, B));
    assertThat(one.withheld()).isEqualTo(slots(B));
    assertThat(one.without(B, List.of(A, B))).isEqualTo(PrivateTimes.NONE);
  }

  @Test
  void unmarkedTrip_leavesOthersWhole_thatWereMarkedBeforeTimesWereKept() {
    PrivateTimes old = new PrivateTimes(slots(A).union(slots(B)), List.of());
    PrivateTimes one = old.without(A, List.of(A, B));
    assertThat(one.withheld(List.of(A, B))).isEqualTo(slots(B));
    assertThat(one.without(B, List.of(A, B)).withheld(List.of(A, B))).isEqualTo(SlotSet.EMPTY);
  }

  @Test
  void tripsOfOneSlot_areOpenOnceBothAreUnmarked() {
    Trip first = trip("10:01", "10:05");
    Trip second = trip("10:08", "10:13");
    List<Trip> all = List.of(first, second);
    PrivateTimes one = PrivateTimes.NONE.with(first, all).without(first, all);
    // The page showed the second one as private too, and nobody said otherwise.
    assertThat(isPrivate(one, second, first, second)).isTrue();
    assertThat(one.without(second, all).withheld(all)).isEqualTo(SlotSet.EMPTY);
  }

  @Test
  void tripThatIsLongerByNow_isWithheldToItsEnds() {
    PrivateTimes times = PrivateTimes.NONE.with(A, List.of());
    assertThat(isPrivate(times, trip("10:00", "12:00"), trip("10:00", "12:00"))).isTrue();
    assertThat(isPrivate(times, trip("08:40", "10:20"), trip("08:40", "10:20"))).isTrue();
    assertThat(times.without(trip("10:00", "12:00"), List.of(trip("10:00", "12:00"))))
        .isEqualTo(PrivateTimes.NONE);
  }

  @Test
  void halfOfEither_isEnough_andLessIsNot() {
    PrivateTimes times = PrivateTimes.NONE.with(trip("10:00", "11:00"), List.of());
    Trip half = trip("10:30", "14:00");
    assertThat(isPrivate(times, half, half)).isTrue();
    Trip less = trip("10:31", "14:00");
    assertThat(isPrivate(times, less, less)).isFalse();
    Trip small = trip("10:50", "11:08");
    assertThat(isPrivate(times, small, small)).isTrue();
  }

  @Test
  void neighbourThatSharesASlotOnly_isNotWithheld() {
    assertThat(PrivateTimes.NONE.with(A, List.of()).withheld(List.of(A, B))).isEqualTo(slots(A));
  }

  @Test
  void timeThatIsNoTripsAnyMore_goesWithTheTripThatIsThere() {
    Trip before = trip("08:00", "10:15");
    Trip after = trip("10:25", "12:00");
    PrivateTimes times = PrivateTimes.NONE.with(trip("10:00", "10:40"), List.of());
    assertThat(times.without(before, List.of(before, after))).isEqualTo(PrivateTimes.NONE);
  }

  @Test
  void takenBack_isAsBefore_andLeavesWhatCameInBetween() {
    PrivateTimes before =
        new PrivateTimes(slots(B), List.of()).with(trip("10:02", "10:35"), List.of());
    PrivateTimes after = before.without(A, List.of(A, B));
    assertThat(after.back(before, after)).isEqualTo(before);
    Trip later = trip("15:00", "15:10");
    assertThat(after.with(later, List.of()).back(before, after).withheld())
        .isEqualTo(before.withheld().union(slots(later)));
    PrivateTimes marked = before.with(A, List.of());
    assertThat(marked.back(before, marked)).isEqualTo(before);
    assertThat(before.back(before, before)).isEqualTo(before);
  }

  @Test
  void tooManyTimes_stayWithheldAsSlots() {
    List<TimeSpan> spans = new ArrayList<>();
    for (int i = 0; i < 20_001; i++) {
      long start = i * 2 * Slot.LENGTH_MS;
      spans.add(new TimeSpan(start, start + 1));
    }
    PrivateTimes many = new PrivateTimes(SlotSet.EMPTY, spans);
    PrivateTimes read = PrivateTimes.decode(many.encode());
    assertThat(read.spans()).hasSize(20_000);
    assertThat(read.withheld()).isEqualTo(many.withheld());
  }
}
