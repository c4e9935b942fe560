package io.geowallet.mobility;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.testkit.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SmootherTest {
  private final SplittableRandom random = Seeds.random("SmootherTest", 47);

  @Test
  void denseNoisyDrives_haveTheirLength() {
    double found = 0;
    double plain = 0;
    double truth = 0;
    for (int i = 0; i < 10; i++) {
      SyntheticTrack way = new SyntheticTrack(random, 1_790_000_000_000L, 48.8, 2.3);
      way.streets(2_000).road(3_000, 20);
      List<Fix> fixes = way.sample(1, 1, 5, 0).stream().map(f -> f.withAccuracyDm(100)).toList();
      Track track = new Track(fixes);
      found += Smoother.metres(track, 0, track.size() - 1);
      for (int j = 1; j < track.size(); j++) {
        plain += track.distanceM(j - 1, j);
      }
      truth += way.travelledM();
    }
    System.out.printf("smoothed %.4f, plain %.4f of the truth%n", found / truth, plain / truth);
    assertThat(found / truth).isBetween(0.97, 1.02);
    assertThat(Math.abs(found / truth - 1)).isLessThan(Math.abs(plain / truth - 1));
  }

  @Test
  void redLight_addsNothing_howeverThePlaceWanders() {
    List<Fix> fixes = new ArrayList<>();
    double east = 0;
    for (int i = 0; i < 360; i++) {
      boolean halts = i >= 100 && i < 220;
      east += halts ? 0 : 10;
      // 0.28 m/s, round and round: what a phone says of itself while it stands.
      double wander = halts ? 0.1 * (i - 100) : 0;
      double aside = halts ? 2.8 * Math.sin(wander) : 0;
      double along = halts ? 2.8 * (Math.cos(wander) - 1) : 0;
      fixes.add(at(i, east + along, aside));
    }
    Track track = new Track(fixes);
    double plain = 0;
    for (int j = 1; j < track.size(); j++) {
      plain += track.distanceM(j - 1, j);
    }
    assertThat(plain).isGreaterThan(2_390 + 30);
    assertThat(Smoother.metres(track, 0, track.size() - 1)).isBetween(2_375.0, 2_400.0);
  }

  @Test
  void crawl_isNoHalt() {
    List<Fix> fixes = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      // A jam at 0.5 m/s along a bend of 40 m: slower than any walk.
      fixes.add(at(i, 40 * Math.sin(i / 80.0), 40 * Math.cos(i / 80.0)));
    }
    Track track = new Track(fixes);
    assertThat(Smoother.metres(track, 0, track.size() - 1)).isBetween(147.0, 151.0);
  }

  private static Fix at(int second, double eastM, double northM) {
    int lat = 488_000_000 + (int) Math.round(northM / Geo.metresPerLatE7(488_000_000));
    int lon = 23_000_000 + (int) Math.round(eastM / Geo.metresPerLonE7(488_000_000));
    return Fix.at(1_790_000_000_000L + second * 1_000L, lat, lon).withAccuracyDm(50);
  }

  @Test
  void scale_isThatOfTheEllipsoid() {
    Scale scale = new Scale();
    for (int i = 0; i < 1_000; i++) {
      int lat = random.nextInt(-890_000_000, 890_000_000);
      scale.at(lat);
      double lon = Geo.metresPerLonE7(lat);
      assertThat(scale.metresPerLat() / Geo.metresPerLatE7(lat)).isBetween(1 - 1e-8, 1 + 1e-8);
      assertThat(Math.abs(scale.metresPerLon() - lon)).isLessThan(1e-8 * Geo.metresPerLonE7(0));
    }
  }
}
