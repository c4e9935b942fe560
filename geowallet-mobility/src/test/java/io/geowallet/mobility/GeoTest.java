package io.geowallet.mobility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coneix.testkit.Seeds;
import java.util.SplittableRandom;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class GeoTest {
  @Test
  void samePoint_isZeroAway() {
    assertThat(Geo.distanceMm(485_000_000, 23_000_000, 485_000_000, 23_000_000)).isZero();
  }

  @Test
  void smallestStep_isOneCentimetre() {
    assertThat(Geo.distanceMm(0, 0, 0, 1)).isEqualTo(11);
    assertThat(Geo.distanceMm(0, 0, 1, 0)).isEqualTo(11);
  }

  /**
   * By the series that geodesists tabulate: 111132.954 - 559.822 cos 2f + 1.175 cos 4f, and kin.
   */
  @Test
  void degreesNearParis_haveTheirTabulatedLength() {
    assertThat(Geo.distanceMm(485_000_000, 0, 495_000_000, 0) / 1e6)
        .isCloseTo(111.2097, within(0.0002));
    assertThat(Geo.distanceMm(490_000_000, 0, 490_000_000, 10_000_000) / 1e6)
        .isCloseTo(73.1713, within(0.0008));
  }

  @Test
  void antimeridian_isNoJump() {
    assertThat(Geo.distanceMm(0, 1_799_999_999, 0, -1_799_999_999)).isEqualTo(22);
    assertThat(Geo.distanceMm(0, 1_800_000_000, 0, -1_800_000_000)).isZero();
    assertThat(Geo.dLonE7(1_790_000_000, -1_790_000_000)).isEqualTo(20_000_000);
    assertThat(Geo.dLonE7(-1_790_000_000, 1_790_000_000)).isEqualTo(-20_000_000);
  }

  @Test
  void poleToPole_isHalfTheMeridian() {
    assertThat(Geo.distanceMm(900_000_000, 0, -900_000_000, 0) / 1e6)
        .isCloseTo(20_003.9, Percentage.withPercentage(0.3));
  }

  @Test
  void nearPoints_agreeWithVincenty() {
    agrees("GeoTest near", 5_000_000, 1e-5);
  }

  @Test
  void farPoints_agreeWithVincentyRoughly() {
    agrees("GeoTest far", 300_000_000, 4e-3);
  }

  private static void agrees(String label, int spreadE7, double tolerance) {
    SplittableRandom random = Seeds.random(label, 7);
    for (int i = 0; i < 2_000; i++) {
      int latA = random.nextInt(-550_000_000, 550_000_000);
      int lonA = random.nextInt(-1_000_000_000, 1_000_000_000);
      int latB = latA + random.nextInt(-spreadE7, spreadE7);
      int lonB = lonA + random.nextInt(-spreadE7, spreadE7);
      double judge = Vincenty.metres(latA / 1e7, lonA / 1e7, latB / 1e7, lonB / 1e7);
      assertThat(Geo.distanceMm(latA, lonA, latB, lonB) / 1000.0)
          .isCloseTo(judge, within(tolerance * judge + 0.001));
      assertThat(Geo.distanceMm(latB, lonB, latA, lonA))
          .isEqualTo(Geo.distanceMm(latA, lonA, latB, lonB));
    }
  }

  /** T. Vincenty, Survey Review 23 (1975): the slow judge, good to 0.1 mm. */
  private static final class Vincenty {
    private static final double A = 6_378_137;
    private static final double F = 1 / 298.257223563;
    private static final double B = A * (1 - F);

    static double metres(double latA, double lonA, double latB, double lonB) {
      double l = Math.toRadians(lonB - lonA);
      double u1 = Math.atan((1 - F) * Math.tan(Math.toRadians(latA)));
      double u2 = Math.atan((1 - F) * Math.tan(Math.toRadians(latB)));
      double lambda = l;
      for (int i = 0; i < 200; i++) {
        double x = Math.cos(u2) * Math.sin(lambda);
        double y = Math.cos(u1) * Math.sin(u2) - Math.sin(u1) * Math.cos(u2) * Math.cos(lambda);
        double sinSigma = Math.hypot(x, y);
        if (sinSigma == 0) {
          return 0;
        }
        double cosSigma =
            Math.sin(u1) * Math.sin(u2) + Math.cos(u1) * Math.cos(u2) * Math.cos(lambda);
        double sigma = Math.atan2(sinSigma, cosSigma);
        double sinAlpha = Math.cos(u1) * Math.cos(u2) * Math.sin(lambda) / sinSigma;
        double cos2Alpha = 1 - sinAlpha * sinAlpha;
        double cos2M = cos2Alpha == 0 ? 0 : cosSigma - 2 * Math.sin(u1) * Math.sin(u2) / cos2Alpha;
        double c = F / 16 * cos2Alpha * (4 + F * (4 - 3 * cos2Alpha));
        double next =
            l
                + (1 - c)
                    * F
                    * sinAlpha
                    * (sigma + c * sinSigma * (cos2M + c * cosSigma * (-1 + 2 * cos2M * cos2M)));
        if (Math.abs(next - lambda) < 1e-13) {
          return length(cos2Alpha, sinSigma, cosSigma, cos2M, sigma);
        }
        lambda = next;
      }
      throw new AssertionError("Vincenty does not converge here");
    }

    private static double length(
        double cos2Alpha, double sinSigma, double cosSigma, double cos2M, double sigma) {
      double k = cos2Alpha * (A * A - B * B) / (B * B);
      double big = 1 + k / 16384 * (4096 + k * (-768 + k * (320 - 175 * k)));
      double small = k / 1024 * (256 + k * (-128 + k * (74 - 47 * k)));
      double inner =
          cosSigma * (-1 + 2 * cos2M * cos2M)
              - small / 6 * cos2M * (-3 + 4 * sinSigma * sinSigma) * (-3 + 4 * cos2M * cos2M);
      return B * big * (sigma - small * sinSigma * (cos2M + small / 4 * inner));
    }
  }
}
