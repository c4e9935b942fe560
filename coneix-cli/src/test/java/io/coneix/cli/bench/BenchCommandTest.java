package io.coneix.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.cli.Cli;
import io.coneix.cli.json.JsonLines;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BenchCommandTest {
  private final Cli cli = new Cli();

  @Test
  void withoutName_theNamesAreListed() {
    assertThat(cli.run("bench")).isZero();
    assertThat(cli.out().lines().map(l -> l.split("\t")[0]))
        .containsExactlyElementsOf(Benches.all().stream().map(Bench::name).toList());
    assertThat(cli.run("bench", "--json")).isZero();
    assertThat(cli.out().lines()).allMatch(l -> l.matches("\\{\"bench\":\"[a-z-]+\"}"));
  }

  @Test
  void names_areDistinctAndNotAll() {
    Set<String> names = Benches.all().stream().map(Bench::name).collect(Collectors.toSet());
    assertThat(names).hasSameSizeAs(Benches.all()).doesNotContain("all");
  }

  @Test
  void unknownName_isRefusedWithTheKnownOnes() {
    assertThat(cli.run("bench", "warp")).isEqualTo(2);
    assertThat(cli.err()).contains("start").contains("found warp");
  }

  @Test
  void measurement_hasTheFieldsOfTheFormatInOrder() {
    Measurement half = new Measurement("start", "--version", 0.2, "s", 0.4, "bare JVM start");
    assertThat(JsonLines.text(half.toJson()))
        .isEqualTo(
            "{\"bench\":\"start\",\"case\":\"--version\",\"value\":0.2,\"unit\":\"s\","
                + "\"limit\":0.4,\"limit_name\":\"bare JVM start\",\"ratio\":0.5}");
    assertThat(half.toText()).contains("--version", "0.2000 s", "0.50 x 0.4000 (bare JVM start)");
  }

  @Test
  void measurementWithoutLimit_cannotBeMade() {
    for (double limit : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> new Measurement("b", "c", 1, "s", limit, "l"))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> new Measurement("b", "c", Double.NaN, "s", 1, "l"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void smallBundle_passesAndIsCleanedUp() {
    BundleFiles small = SmallBundle.create();
    try (small) {
      assertThat(small.bundle()).isRegularFile();
      assertThat(cli.run(small.verification().toArray(String[]::new)))
          .as(cli.out() + cli.err())
          .isZero();
    }
    assertThat(small.directory()).doesNotExist();
  }

  @Test
  void stopwatch_timesACommandThatEndsWell() {
    assertThat(Stopwatch.medianSeconds(List.of("sleep", "0.02"))).isBetween(0.02, 2.0);
    assertThatThrownBy(() -> Stopwatch.medianSeconds(List.of("false")))
        .isInstanceOf(CommandFailed.class)
        .hasMessageContaining("found 1");
  }
}
