package io.geowallet.map.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.testkit.Seeds;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index against a look at each feature in turn. */
class FeatureIndexTest {
  private static final int WORLD = Integer.MAX_VALUE;

  private static FeatureSet random(SplittableRandom random, int count, int spread) {
    FeatureSet.Builder set = new FeatureSet.Builder();
    for (int i = 0; i < count; i++) {
      int x = random.nextInt(spread);
      int y = random.nextInt(spread);
      set.feature(Kind.MINOR, 0, "", "").part();
      int points = random.nextInt(1, 5);
      for (int p = 0; p < points; p++) {
        int reach = Math.min(WORLD - spread, 1 + spread / 50);
        set.point(x + random.nextInt(reach), y + random.nextInt(reach));
      }
    }
    return set.build();
  }

  private static int[] judge(FeatureSet set, int[] among, Box box) {
    return IntStream.of(among).filter(f -> set.box(f).meets(box)).sorted().toArray();
  }

  private static Box box(SplittableRandom random, int spread) {
    int x = random.nextInt(spread);
    int y = random.nextInt(spread);
    int side = random.nextInt(1, spread);
    return new Box(x, y, (long) x + side / 20, (long) y + side / 10);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 15, 16, 17, 255, 256, 257, 4_096, 4_097, 5_000})
  void found_isWhatALookAtEachFinds(int count) {
    SplittableRandom random = Seeds.random("index", count);
    for (int spread : new int[] {3, 1_000, 2_000_000_000}) {
      FeatureSet set = random(random, count, spread);
      int[] among = IntStream.range(0, count).filter(f -> f % 7 != 3).toArray();
      FeatureIndex index = FeatureIndex.of(set, among);
      for (int i = 0; i < 60; i++) {
        Box box = box(random, spread);
        assertThat(index.find(box)).isEqualTo(judge(set, among, box));
      }
      Box all = new Box(0, 0, WORLD, WORLD);
      assertThat(index.find(all)).isEqualTo(among);
    }
  }

  @Test
  void boxesThatTouch_meet() {
    FeatureSet set =
        new FeatureSet.Builder()
            .feature(Kind.MINOR, 0, "", "")
            .part(new int[] {10, 10, 20, 20})
            .build();
    FeatureIndex index = FeatureIndex.of(set, new int[] {0});
    assertThat(index.find(new Box(20, 20, 30, 30))).containsExactly(0);
    assertThat(index.find(new Box(21, 20, 30, 30))).isEmpty();
    assertThat(index.find(new Box(-5, -5, 10, 10))).containsExactly(0);
    assertThat(index.find(Box.EMPTY)).isEmpty();
  }
}
