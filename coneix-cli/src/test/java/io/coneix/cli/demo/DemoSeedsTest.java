package io.coneix.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Twenty months, each by the command itself; in the profile {@code long} alone. */
class DemoSeedsTest {
  private static final long SEEDS = Boolean.getBoolean("coneix.long") ? 20 : 0;

  @TempDir Path home;

  @TestFactory
  Stream<DynamicTest> month_isStatedAsItWas() {
    return LongStream.rangeClosed(1, SEEDS)
        .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> month(seed)));
  }

  private void month(long seed) throws Exception {
    DemoPlay play = DemoPlay.play(home.resolve("seed-" + seed), seed);
    assertThat(play.code()).as(play.console()).isZero();
    DemoResults results = new DemoResults(play.out());
    results.distanceIsNearTheTruth();
    results.amountFitsTheKilometres();
    results.tripsAreAsExpected();
    results.gradesAreTheBest();
  }
}
