package io.geowallet.mobility;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.testkit.Seeds;
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
