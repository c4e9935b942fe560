package io.geowallet.mobility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatsTest {
  private static final long START = 1_790_000_000_000L;

  @Test
  void placeRepeatedInTheRide_countsFromItsFirst() {
    // As a real phone gave it: one place every 6 s for two minutes, then 296 m at once.
    List<Fix> fixes = new ArrayList<>();
    for (int s = 0; s <= 120; s += 6) {
      fixes.add(north(s, 0));
    }
    Fix found = north(126, 296);
    fixes.add(found);
    fixes.add(north(127, 306));
    assertThat(without(fixes)).containsExactly(north(0, 0), found, north(127, 306));
  }

  @Test
  void haltWithOnePlace_isNoRepeat() {
    // A halt of a minute, of which the receiver held the place, and then a car that pulls away.
    List<Fix> fixes = new ArrayList<>();
    for (int s = 0; s <= 60; s += 6) {
      fixes.add(north(s, 0));
    }
    fixes.add(north(66, 54));
    fixes.add(north(72, 140));
    assertThat(without(fixes)).isEqualTo(fixes);
  }

  @Test
  void fixEveryHalfMinute_afterAHalt_isNoRepeat() {
    List<Fix> fixes =
        List.of(north(0, 0), north(30, 0), north(60, 0), north(90, 700), north(120, 1_500));
    assertThat(without(fixes)).isEqualTo(fixes);
  }

  @Test
  void placeHeldForLongerThanASilence_isStanding() {
    List<Fix> fixes = new ArrayList<>();
    for (int s = 0; s <= 600; s += 6) {
      fixes.add(north(s, 0));
    }
    fixes.add(north(606, 296));
    assertThat(without(fixes)).isEqualTo(fixes);
  }

  @Test
  void anotherAccuracy_isAnotherFix() {
    List<Fix> fixes =
        List.of(north(0, 0), north(6, 0).withAccuracyDm(120), north(12, 0), north(18, 296));
    assertThat(without(fixes)).isEqualTo(fixes);
  }

  @Test
  void distanceOfTheRide_holdsTheJump() {
    List<Fix> fixes = new ArrayList<>();
    for (int s = 0; s < 600; s += 6) {
      fixes.add(north(s, 0.1 * (s % 5)));
    }
    for (int s = 600; s <= 1_200; s += 6) {
      // The phone knew the place of second 690 only, until second 804.
      fixes.add(north(s, 10 * (s > 690 && s < 804 ? 90 : s - 600)));
    }
    List<Trip> trips = TripFinder.find(fixes, List.of(new TimeSpan(START, START + 1_201_000)));
    assertThat(trips).hasSize(1);
    assertThat(trips.get(0).distanceMm()).isBetween(5_950_000L, 6_050_000L);
  }

  private static List<Fix> without(List<Fix> fixes) {
    return Repeats.without(new Track(fixes)).fixes();
  }

  private static Fix north(int seconds, double metres) {
    return Fix.at(START + seconds * 1_000L, (int) (metres / 0.0111_32 + 437_000_000), 72_000_000)
        .withAccuracyDm(332);
  }
}
