package io.geowallet.mobility;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.testkit.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HopsTest {
  private static final int KM_E7 = 90_436; // a kilometre north, about
  private final SplittableRandom random = Seeds.random("HopsTest", 7);

  /** Seconds and kilometres north, in turn. */
  private static Track track(double... values) {
    List<Fix> fixes = new ArrayList<>();
    for (int i = 0; i < values.length; i += 2) {
      fixes.add(Fix.at((long) (values[i] * 1_000), (int) (values[i + 1] * KM_E7), 0));
    }
    return new Track(fixes);
  }

  @Test
  void elsewhereAtOnce_isAGapThatCountsNothing() {
    Track track = track(0, 0, 10, 0.1, 20, 300, 30, 300.1);
    assertThat(Gaps.isGap(track, 1)).isTrue();
    assertThat(Gaps.at(track, 1).isCounted()).isFalse();
    assertThat(TrackLength.metres(track, 0, 3)).isBetween(195.0, 205.0);
  }

  @Test
  void shortHopThatNobodyMakes_countsNothingEither() {
    Track track = track(0, 0, 1, 0.8);
    assertThat(Gaps.isGap(track, 0)).isTrue();
    assertThat(Gaps.at(track, 0).isCounted()).isFalse();
  }

  @Test
  void placeThatWasLate_isNoGap() {
    assertThat(Gaps.isGap(track(0, 0, 1, 0.45), 0)).isFalse();
  }

  @Test
  void trainOrAirliner_isNoGap() {
    Track track = track(0, 0, 10, 0.9, 20, 1.8, 80, 16, 140, 31, 200, 47);
    for (int i = 3; i < 5; i++) {
      assertThat(Gaps.isGap(track, i)).isFalse();
    }
    assertThat(Gaps.isGap(track, 0)).isFalse();
  }

  @Test
  void outAndBack_isNoFlight() {
    Track track = track(0, 0, 60, 15, 120, 0, 180, 15);
    for (int i = 0; i < 3; i++) {
      assertThat(Gaps.isGap(track, i)).isTrue();
    }
  }

  @Test
  void anyFixes_makeNoTripThatIsTooFast() {
    for (int round = 0; round < 200; round++) {
      List<Fix> fixes = new ArrayList<>();
      long ms = 0;
      int spread = 1 << random.nextInt(8, 29);
      for (int i = 0; i < 80; i++) {
        ms += random.nextInt(1, 1 << random.nextInt(4, 20));
        int place = random.nextInt(4) == 0 || fixes.isEmpty() ? random.nextInt(spread) : i * 900;
        fixes.add(Fix.at(ms, place, random.nextInt(spread)));
      }
      for (Trip trip : TripFinder.find(fixes, List.of(TimeSpan.always()))) {
        for (Leg leg : trip.legs()) {
          double seconds = (leg.endMs() - leg.startMs()) / 1000.0;
          // Short gaps beside a leg count with it, a kilometre each at most.
          assertThat(leg.distanceMm() / 1000.0)
              .isLessThanOrEqualTo(seconds * Hops.AIR_SPEED + Hops.CATCH_UP_M + 2_000);
        }
      }
    }
  }
}
