package io.geowallet.mobility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.testkit.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The slow judge is {@link TripFinder} over everything at once. */
class TripStreamTest {
  private final SplittableRandom random = Seeds.random("TripStreamTest", 41);

  @Test
  void streamOfDays_givesTheTripsOfTheWhole() {
    for (int round = 0; round < 5; round++) {
      SyntheticTrack way = new SyntheticTrack(random, 1_790_035_200_000L, 48.85, 2.35);
      for (int i = 0; i < 12; i++) {
        way.stay(600 + random.nextInt(20_000)).streets(1_000).road(random.nextInt(6_000), 20);
        way.halt();
      }
      List<Fix> fixes = way.stay(1_200).sample(5, 30);
      List<Trip> whole = TripFinder.find(fixes, List.of(TimeSpan.always()));
      List<Trip> streamed = new ArrayList<>();
      TripStream stream = new TripStream(streamed::add);
      fixes.forEach(stream::add);
      stream.finish();
      assertThat(streamed).isEqualTo(whole);
    }
  }

  @Test
  void parkedForWeeks_givesNothing() {
    SyntheticTrack parked = new SyntheticTrack(random, 1_790_035_200_000L, 48.85, 2.35);
    List<Trip> trips = new ArrayList<>();
    TripStream stream = new TripStream(trips::add);
    parked.stay(7 * 86_400).sample(20, 30, 8, 0.01).forEach(stream::add);
    stream.finish();
    assertThat(trips).isEmpty();
  }

  @Test
  void fixOutOfOrder_isRefused() {
    TripStream stream = new TripStream(trip -> {});
    stream.add(Fix.at(2_000, 0, 0));
    assertThatThrownBy(() -> stream.add(Fix.at(1_000, 0, 0)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
