package io.geowallet.map.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coneix.testkit.Seeds;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MercatorTest {
  /** Corners of tile 10/486/332 and a tile of a place, as the tests of mercantile 1.2 have them. */
  @ParameterizedTest
  @CsvSource({"-9.140625, 53.33087298301705, 486, 332", "-8.7890625, 53.12040528310657, 487, 333"})
  void cornerOfTile_isWhereOthersPutIt(double lon, double lat, int column, int row) {
    int shift = Mercator.WORLD_BITS - 10;
    // The whole numbers of 1e-7 degrees nearest to the corner are up to 0.6 units away.
    assertThat(Mercator.x((int) Math.round(lon * 1e7))).isCloseTo(column << shift, within(1));
    assertThat(Mercator.y((int) Math.round(lat * 1e7))).isCloseTo(row << shift, within(1));
  }

  @Test
  void place_isInTheTileInWhichOthersPutIt() {
    int shift = Mercator.WORLD_BITS - 9;
    assertThat(Mercator.x(206_852_000) >> shift).isEqualTo(285);
    assertThat(Mercator.y(401_222_000) >> shift).isEqualTo(193);
  }

  @Test
  void world_endsAt85Degrees() {
    assertThat(Mercator.x(-1_800_000_000)).isZero();
    assertThat(Mercator.x(1_800_000_000)).isEqualTo(Integer.MAX_VALUE);
    assertThat(Mercator.x(0)).isEqualTo(1 << 30);
    assertThat(Mercator.y(0)).isEqualTo(1 << 30);
    assertThat(Mercator.y(850_511_288)).isLessThan(5);
    assertThat(Mercator.y(900_000_000)).isZero();
    assertThat(Mercator.y(-900_000_000)).isEqualTo(Integer.MAX_VALUE);
  }

  /** The formula of wiki.openstreetmap.org/wiki/Slippy_map_tilenames, which is another one. */
  @Test
  void tileNumbers_areThoseOfTheWiki() {
    SplittableRandom random = Seeds.random("mercator", 4);
    int zoom = 19;
    int differing = 0;
    for (int i = 0; i < 20_000; i++) {
      int latE7 = random.nextInt(-850_000_000, 850_000_001);
      int lonE7 = random.nextInt(-1_800_000_000, 1_800_000_000);
      double rad = Math.toRadians(latE7 / 1e7);
      double n = 1 << zoom;
      int column = (int) Math.floor(n * (lonE7 / 1e7 + 180) / 360);
      int row = (int) (n * (1 - Math.log(Math.tan(rad) + 1 / Math.cos(rad)) / Math.PI) / 2);
      boolean same =
          Mercator.x(lonE7) >> (Mercator.WORLD_BITS - zoom) == column
              && Mercator.y(latE7) >> (Mercator.WORLD_BITS - zoom) == row;
      differing += same ? 0 : 1;
    }
    // A point may stand on a border, where the last bit of a double decides.
    assertThat(differing).isLessThanOrEqualTo(1);
  }
}
