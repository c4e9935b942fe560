package io.geowallet.mobility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The small types that trips are made of. */
class TripTypesTest {
  private static final Place HOME = new Place(437_000_000, 72_000_000);
  private static final Place AWAY = new Place(437_010_000, 72_000_000);

  @Test
  void place_knowsWhatIsWithinARadius() {
    assertThat(HOME.distanceMm(AWAY)).isBetween(111_000L, 111_200L);
    assertThat(HOME.within(HOME.distanceMm(AWAY), AWAY)).isTrue();
    assertThat(HOME.within(HOME.distanceMm(AWAY) - 1, AWAY)).isFalse();
    assertThat(Place.of(Fix.at(0, 437_000_000, 72_000_000))).isEqualTo(HOME);
  }

  @Test
  void placeOutsideTheWorld_isRefused() {
    refused(() -> new Place(900_000_001, 0));
    refused(() -> new Place(-900_000_001, 0));
    refused(() -> new Place(0, 1_800_000_001));
    refused(() -> new Place(0, Integer.MIN_VALUE));
  }

  @Test
  void span_holdsItsStartAndNotItsEnd() {
    TimeSpan span = new TimeSpan(10, 20);
    assertThat(span.contains(9)).isFalse();
    assertThat(span.contains(10)).isTrue();
    assertThat(span.contains(19)).isTrue();
    assertThat(span.contains(20)).isFalse();
    assertThat(TimeSpan.always().contains(0)).isTrue();
    assertThat(TimeSpan.always().contains(Fix.MAX_TIME_MS)).isTrue();
    refused(() -> new TimeSpan(10, 10));
  }

  @Test
  void touchingSpans_becomeOne() {
    List<TimeSpan> slots =
        List.of(new TimeSpan(0, 5), new TimeSpan(5, 9), new TimeSpan(12, 15), new TimeSpan(15, 16));
    assertThat(TimeSpan.joined(slots)).containsExactly(new TimeSpan(0, 9), new TimeSpan(12, 16));
    assertThat(TimeSpan.joined(List.of())).isEmpty();
  }

  @Test
  void unsortedOrOverlappingSpans_areRefused() {
    refused(() -> TimeSpan.joined(List.of(new TimeSpan(5, 9), new TimeSpan(0, 5))));
    refused(() -> TimeSpan.joined(List.of(new TimeSpan(0, 5), new TimeSpan(4, 9))));
  }

  @Test
  void gap_statesItsStraightLine() {
    assertThat(new Gap(0, 1, HOME, AWAY).straightMm()).isEqualTo(HOME.distanceMm(AWAY));
    refused(() -> new Gap(1, 1, HOME, AWAY));
  }

  @Test
  void leg_cannotBeNegative() {
    refused(() -> new Leg(Mode.CAR, 1, 0, HOME, AWAY, 0, 0));
    refused(() -> new Leg(Mode.CAR, 0, 1, HOME, AWAY, -1, 0));
    refused(() -> new Leg(Mode.CAR, 0, 1, HOME, AWAY, 0, -1));
  }

  @Test
  void trip_sumsItsLegsAndGaps() {
    Gap gap = new Gap(1, 2, HOME, AWAY);
    Leg car = new Leg(Mode.CAR, 0, 5, HOME, AWAY, 700, gap.straightMm());
    Leg walk = new Leg(Mode.WALK, 5, 9, AWAY, AWAY, 30, 0);
    List<Leg> legs = new ArrayList<>(List.of(car, walk));
    Trip trip = new Trip(0, 9, HOME, AWAY, legs, List.of(gap), false, true);
    legs.clear();
    assertThat(trip.distanceMm()).isEqualTo(730);
    assertThat(trip.gapMm()).isEqualTo(gap.straightMm());
    refused(() -> new Trip(0, 9, HOME, AWAY, List.of(), List.of(), false, false));
    refused(() -> new Trip(9, 0, HOME, AWAY, List.of(car), List.of(), false, false));
  }

  private static void refused(Runnable construction) {
    assertThatIllegalArgumentException().isThrownBy(construction::run);
  }
}
