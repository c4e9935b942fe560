package io.coneix.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.coneix.cli.Cli;
import io.coneix.testkit.Seeds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds what the month leaves against the truth; then attacks it. */
class DemoTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final boolean LONG = Boolean.getBoolean("coneix.long");
  private static final int EDGE = 256;
  private static final Path directory = DemoPlay.once().out();

  /** A line of the statement. */
  private record Line(LocalDate date, String mode, BigDecimal km, long cents) {}

  @BeforeAll
  static void play() {
    DemoPlay play = DemoPlay.once();
    assertThat(play.code()).as(play.console()).isZero();
    assertThat(play.console()).contains("the demo's own").contains("simulated");
  }

  private static JsonNode json(String name) throws IOException {
    return new ObjectMapper().readTree(directory.resolve(name).toFile());
  }

  private static List<Line> lines() throws IOException {
    List<Line> lines = new ArrayList<>();
    for (String row : Files.readAllLines(directory.resolve("statement.csv"))) {
      String[] cells = row.split(",", -1);
      if (cells[0].startsWith("2026-")) {
        lines.add(
            new Line(
                LocalDate.parse(cells[0]),
                cells[1],
                new BigDecimal(cells[2]),
                Long.parseLong(cells[4])));
      }
    }
    return lines;
  }

  @Test
  void businessDistance_isWithinTwoPercentOfTheTruth() throws IOException {
    double truth = json("truth.json").get("business_mm").asDouble();
    double stated = json("summary.json").get("business_mm").asDouble();
    assertThat(stated / truth).isBetween(0.98, 1.02);
  }

  @Test
  void amount_isRightToTheCentForTheKilometresStated() throws IOException {
    BigDecimal km = lines().stream().map(Line::km).reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(km.compareTo(new BigDecimal(5_000))).isNegative();
    long cents =
        km.multiply(new BigDecimal("63.6")).setScale(0, RoundingMode.HALF_UP).longValueExact();
    assertThat(json("summary.json").get("amount_cents").asLong()).isEqualTo(cents);
    assertThat(lines().stream().mapToLong(Line::cents).sum()).isEqualTo(cents);
  }

  @Test
  void everyTrip_isStatedAsExpected() throws IOException {
    List<Line> left = new ArrayList<>(lines());
    int edges = 0;
    for (JsonNode trip : json("truth.json").get("trips")) {
      if (trip.get("expected").asText().equals("line")) {
        Line line = left.remove(0);
        assertThat(line.date())
            .isEqualTo(Instant.parse(trip.get("start").asText()).atZone(PARIS).toLocalDate());
        assertThat(line.mode()).isEqualTo(trip.get("mode").asText());
        double km = trip.get("distance_mm").asDouble() / 1e6;
        // The trip with the designed gap is shorter by what nobody recorded.
        assertThat(line.km().doubleValue()).isBetween(km * 0.6 - 0.1, km * 1.04 + 0.1);
      }
      edges += trip.get("expected").asText().equals("edge") ? 1 : 0;
    }
    assertThat(left).as("lines of trips that are none").isEmpty();
    assertThat(edges).isPositive();
  }

  @Test
  void everyLine_hasTheBestGradeThatTheLogsTimeGives() throws IOException {
    JsonNode grades = json("summary.json").get("grades");
    assertThat(grades.size()).isEqualTo(1);
    assertThat(grades.has("live-unwitnessed/bound/wallet")).isTrue();
    assertThat(json("summary.json").get("coverage_slots").asInt())
        .isLessThan(json("summary.json").get("slots").asInt());
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
  @ValueSource(strings = {"requester.bundle", "holder.bundle"})
  void T46_flippedBitsAndOtherLengths_neverPass(String name) throws IOException {
    byte[] good = Files.readAllBytes(directory.resolve(name));
    SplittableRandom random = Seeds.random("DemoTest " + name, 20261031);
    LongStream edges =
        LongStream.range(0, 8 * EDGE).flatMap(i -> LongStream.of(i, 8L * good.length - 1 - i));
    LongStream inside = random.longs(LONG ? 2_000 : 200, 0, 8L * good.length);
    long[] bits = LongStream.concat(edges, inside).toArray();
    Arrays.stream(bits).parallel().forEach(bit -> attack(flipped(good, bit)));
    attack(Arrays.copyOf(good, good.length + 1));
    random
        .ints(50, 0, good.length)
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
