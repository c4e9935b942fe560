package io.coneix.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * What a demo left in a directory, held against its own truth.
 *
 * @param directory as the command wrote it
 */
record DemoResults(Path directory) {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /** A line of the statement. */
  private record Line(LocalDate date, String mode, BigDecimal km, long cents) {}

  private JsonNode json(String name) throws IOException {
    return new ObjectMapper().readTree(directory.resolve(name).toFile());
  }

  private List<Line> lines() throws IOException {
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

  /** The kilometres stated are within 2 % of those driven. */
  void distanceIsNearTheTruth() throws IOException {
    double truth = json("truth.json").get("business_mm").asDouble();
    double stated = json("summary.json").get("business_mm").asDouble();
    assertThat(stated / truth).isBetween(0.98, 1.02);
  }

  /** The amount fits the kilometres stated, to the cent. */
  void amountFitsTheKilometres() throws IOException {
    BigDecimal km = lines().stream().map(Line::km).reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(km.compareTo(new BigDecimal(5_000))).isNegative();
    long cents =
        km.multiply(new BigDecimal("63.6")).setScale(0, RoundingMode.HALF_UP).longValueExact();
    assertThat(json("summary.json").get("amount_cents").asLong()).isEqualTo(cents);
    assertThat(lines().stream().mapToLong(Line::cents).sum()).isEqualTo(cents);
  }

  /** Table and sums say alike that the enclave was simulated (THREATS, T30). */
  void simulationIsMarkedInBoth() throws IOException {
    List<String> rows = Files.readAllLines(directory.resolve("statement.csv"));
    JsonNode summary = json("summary.json");
    assertThat(rows.get(0)).isEqualTo("date,mode,km,grade,amount_cents");
    String[] total = rows.get(rows.size() - 1).split(",", -1);
    assertThat(total[0]).isEqualTo("total");
    assertThat(total[3].equals("simulated")).isEqualTo(summary.get("simulated").asBoolean());
    assertThat(total[3]).isEqualTo("simulated");
    assertThat(total[4]).isEqualTo(summary.get("amount_cents").asText());
    assertThat(new BigDecimal(total[2]).movePointRight(6).longValueExact())
        .isEqualTo(summary.get("business_mm").asLong());
  }

  /** Each trip is a line, or none, as the truth expects. */
  void tripsAreAsExpected() throws IOException {
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

  /** All lines have the one grade. */
  void gradesAreTheBest() throws IOException {
    JsonNode grades = json("summary.json").get("grades");
    assertThat(grades.size()).isEqualTo(1);
    assertThat(grades.has("live-unwitnessed/bound/wallet")).isTrue();
    assertThat(json("summary.json").get("coverage_slots").asInt())
        .isLessThan(json("summary.json").get("slots").asInt());
  }
}
