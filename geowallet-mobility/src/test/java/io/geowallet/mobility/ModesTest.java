package io.geowallet.mobility;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.testkit.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Whole journeys, and the plain classifier as judge where the answer is plain. */
class ModesTest {
  private static final List<TimeSpan> ALWAYS = List.of(TimeSpan.always());

  private final SplittableRandom random = Seeds.random("ModesTest", 43);

  @Test
  void plainRides_areWhatThePlainClassifierSays() {
    int same = 0;
    for (int i = 0; i < 20; i++) {
      SyntheticTrack way = start().stay(900);
      way.ahead(200, 1.3, 1.3);
      if (i % 2 == 0) {
        way.streets(1_000).road(6_000, 22).halt();
      } else {
        way.road(4_000, 4.5).halt();
      }
      List<Fix> fixes = way.stay(900).sample(5, 12, 5, 0);
      Trip trip = TripFinder.find(fixes, ALWAYS).get(0);
      List<Mode> judge =
          LegSplitter.split(new Track(between(fixes, trip))).stream().map(Leg::mode).toList();
      List<Mode> said = trip.legs().stream().map(Leg::mode).toList();
      same += said.containsAll(judge) || judge.containsAll(said) ? 1 : 0;
    }
    assertThat(same).isGreaterThanOrEqualTo(18);
  }

  private static List<Fix> between(List<Fix> fixes, Trip trip) {
    return fixes.stream()
        .filter(f -> trip.startMs() <= f.timeMs() && f.timeMs() <= trip.endMs())
        .toList();
  }

  @Test
  void waitForATrain_doesNotPartTheJourney() {
    SyntheticTrack way = start().stay(1_800);
    way.ahead(900, 1.35, 1).stay(540);
    train(way);
    way.ahead(500, 1.35, 1).stay(1_800);
    List<Trip> trips = TripFinder.find(way.sample(5, 10, 5, 0), ALWAYS);
    assertThat(trips).hasSize(1);
    assertThat(modes(trips.get(0))).containsExactly(Mode.WALK, Mode.TRAIN, Mode.WALK);
  }

  @Test
  void clientVisitedByCar_partsTheDay() {
    SyntheticTrack way = start().stay(1_800);
    way.streets(1_000).road(6_000, 18).halt().stay(540);
    way.streets(1_000).road(6_000, 18).halt().stay(1_800);
    assertThat(TripFinder.find(way.sample(5, 10, 5, 0), ALWAYS)).hasSize(2);
  }

  @Test
  void odds_areOfTheModeThatIsSaid() {
    SyntheticTrack way = start().stay(900).streets(1_000).road(9_000, 25).halt().stay(900);
    Leg leg = TripFinder.find(way.sample(5, 12), ALWAYS).get(0).legs().get(0);
    assertThat(leg.mode()).isEqualTo(Mode.CAR);
    assertThat(leg.confidence()).isEqualTo(leg.odds().of(Mode.CAR)).isGreaterThan(500_000);
  }

  /** Stations every 4 km, straight rails, 120 km/h. */
  private static void train(SyntheticTrack way) {
    for (int i = 0; i < 6; i++) {
      way.ahead(4_000, 33, 0, 0.8).stay(50);
    }
  }

  private static List<Mode> modes(Trip trip) {
    List<Mode> modes = new ArrayList<>();
    trip.legs().forEach(l -> modes.add(l.mode()));
    return modes;
  }

  private SyntheticTrack start() {
    return new SyntheticTrack(random, 1_790_000_000_000L, 48.8, 2.3);
  }
}
