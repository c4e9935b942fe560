package io.coneix.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.cli.Cli;
import io.coneix.testkit.Seeds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds what the month leaves against the truth; then attacks it. */
class DemoTest {
  private static final boolean LONG = Boolean.getBoolean("coneix.long");
  private static final boolean MORE = Boolean.getBoolean("coneix.more");

  /** Bytes at either end of which every bit is flipped. */
  private static final int EDGE = LONG ? 256 : MORE ? 16 : 4;

  private static final int FLIPS = LONG ? 2_000 : MORE ? 60 : 30;
  private static final Path directory = DemoPlay.once().out();
  private static final DemoResults RESULTS = new DemoResults(directory);

  @BeforeAll
  static void play() {
    DemoPlay play = DemoPlay.once();
    assertThat(play.code()).as(play.console()).isZero();
    assertThat(play.console()).contains("the demo's own").contains("simulated");
  }

  @Test
  void businessDistance_isWithinTwoPercentOfTheTruth() throws IOException {
    RESULTS.distanceIsNearTheTruth();
  }

  @Test
  void amount_isRightToTheCentForTheKilometresStated() throws IOException {
    RESULTS.amountFitsTheKilometres();
  }

  @Test
  void everyTrip_isStatedAsExpected() throws IOException {
    RESULTS.tripsAreAsExpected();
  }

  @Test
  void everyLine_hasTheBestGradeThatTheLogsTimeGives() throws IOException {
    RESULTS.gradesAreTheBest();
  }

  @Test
  void tableAndSums_saySimulated() throws IOException {
    RESULTS.simulationIsMarkedInBoth();
  }

  private static int verify(Path bundle, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "verify",
                bundle.toString(),
                "--trust",
                directory.resolve("trust.json").toString()));
    args.addAll(List.of(more));
    return new Cli().run(args.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"requester.bundle", "holder.bundle"})
  void T30_bundle_passesOnlyWithTheWordForSimulation(String name) {
    assertThat(verify(directory.resolve(name), "--allow-simulation")).isZero();
    assertThat(verify(directory.resolve(name))).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "en,'run 1: Plausibility: 4 of 4 possible checks passed'",
    "fr,'run 1: Vraisemblance : 4 contrôles réussis sur 4 possibles'"
  })
  void T07_honestMonth_passesAllChecks_andVerifySaysSo(String lang, String line) {
    Cli cli = new Cli();
    String bundle = directory.resolve("requester.bundle").toString();
    String trust = directory.resolve("trust.json").toString();
    cli.run("verify", bundle, "--trust", trust, "--allow-simulation", "--lang", lang);
    assertThat(cli.out().lines()).contains(line);
    cli.run("verify", bundle, "--trust", trust, "--allow-simulation", "--json");
    assertThat(cli.out())
        .endsWith("\"plausibility\":[{\"run\":1,\"checks_passed\":4,\"checks_possible\":4}]}\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"requester.bundle", "holder.bundle"})
  void T46_flippedBitsAndOtherLengths_neverPass(String name) throws IOException {
    byte[] good = Files.readAllBytes(directory.resolve(name));
    SplittableRandom random = Seeds.random("DemoTest " + name, 20261031);
    LongStream edges =
        LongStream.range(0, 8 * EDGE).flatMap(i -> LongStream.of(i, 8L * good.length - 1 - i));
    LongStream inside = random.longs(FLIPS, 0, 8L * good.length);
    long[] bits = LongStream.concat(edges, inside).toArray();
    Arrays.stream(bits).parallel().forEach(bit -> attack(flipped(good, bit)));
    attack(Arrays.copyOf(good, good.length + 1));
    random
        .ints(LONG ? 50 : 15, 0, good.length)
        .parallel()
        .forEach(length -> attack(Arrays.copyOf(good, length)));
  }

  private static byte[] flipped(byte[] good, long bit) {
    byte[] bad = good.clone();
    bad[(int) (bit / 8)] ^= (byte) (1 << (bit % 8));
    return bad;
  }

  private static void attack(byte[] bad) {
    try {
      Path file = Files.createTempFile(directory, "attacked", ".bundle");
      Files.write(file, bad);
      assertThat(verify(file, "--allow-simulation")).isIn(1, 2);
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
