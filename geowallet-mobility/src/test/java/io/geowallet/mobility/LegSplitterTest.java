package io.geowallet.mobility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coneix.testkit.Seeds;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LegSplitterTest {
  private SplittableRandom random = new SplittableRandom(0);

  @BeforeEach
  void seed() {
    random = Seeds.random("LegSplitterTest", 23);
  }

  @Test
  void walkDriveWalk_areThreeLegs() {
    SyntheticTrack way = start();
    way.ahead(250, 1.3, 1.3);
    double walked = way.travelledM();
    way.road(5_000, 20).halt();
    double driven = way.travelledM() - walked;
    way.ahead(300, 1.3, 1.3);
    List<Leg> legs = split(way);
    assertThat(legs).extracting(Leg::mode).containsExactly(Mode.WALK, Mode.CAR, Mode.WALK);
    assertThat(legs.get(1).distanceMm() / 1000.0).isCloseTo(driven, within(60.0));
  }

  @Test
  void legs_joinWithoutHoles() {
    List<Leg> legs = split(start().ahead(400, 1.3, 1.3).road(3_000, 18).halt().ahead(400, 1.3, 1));
    for (int i = 1; i < legs.size(); i++) {
      assertThat(legs.get(i).startMs()).isEqualTo(legs.get(i - 1).endMs());
      assertThat(legs.get(i).start()).isEqualTo(legs.get(i - 1).end());
    }
    assertThat(legs).hasSize(3);
  }

  @Test
  void busAfterABicycle_isAnotherLegEvenWithoutStop() {
    SyntheticTrack way = start();
    way.ahead(2_000, 5, 4).ahead(300, 1.3, 1.3).road(6_000, 20);
    assertThat(split(way)).extracting(Leg::mode).containsExactly(Mode.BICYCLE, Mode.WALK, Mode.CAR);
  }

  @Test
  void redLights_areNoWalks() {
    SyntheticTrack way = start();
    for (int i = 0; i < 8; i++) {
      way.ahead(400, 13, 0).stay(20 + 10 * i);
    }
    assertThat(split(way)).extracting(Leg::mode).containsExactly(Mode.CAR);
  }

  @Test
  void gapInADrive_staysInItsLeg() {
    SyntheticTrack way = start().ahead(12_000, 20, 20);
    long gapStart = 1_790_000_000_000L + 150_000;
    List<Fix> fixes =
        way.sample(5, 10, 3, 0).stream()
            .filter(f -> f.timeMs() < gapStart || f.timeMs() > gapStart + 300_000)
            .toList();
    List<Leg> legs = LegSplitter.split(new Track(fixes));
    assertThat(legs).hasSize(1);
    assertThat(legs.get(0).gapMm()).isBetween(5_900_000L, 6_300_000L);
    assertThat(legs.get(0).distanceMm() + legs.get(0).gapMm()).isBetween(11_800_000L, 12_100_000L);
  }

  private SyntheticTrack start() {
    return new SyntheticTrack(random, 1_790_000_000_000L, 48.8, 2.3);
  }

  private static List<Leg> split(SyntheticTrack way) {
    return LegSplitter.split(new Track(way.sample(5, 12, 5, 0)));
  }
}
