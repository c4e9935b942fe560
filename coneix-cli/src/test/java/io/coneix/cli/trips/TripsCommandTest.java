package io.coneix.cli.trips;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.coneix.cli.Cli;
import io.coneix.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TripsCommandTest {
  private static final String PREFIX = "tracks/mobilitynet-";

  private final Cli cli = new Cli();

  @Test
  void severalRuns_giveTheirTripsInOrderOfTime() throws IOException {
    Path file = SharedData.require(PREFIX + "car-bike-ios-1-fixes.csv.gz");
    assertThat(cli.run("trips", file.toString(), "--json")).isZero();
    JsonNode trips = new ObjectMapper().readTree(cli.out());
    assertThat(trips.size()).isBetween(12, 14);
    Instant before = Instant.MIN;
    for (JsonNode trip : trips) {
      assertThat(trip.fieldNames())
          .toIterable()
          .containsExactly("start", "end", "distance_mm", "legs", "gaps");
      assertThat(trip.path("legs").get(0).fieldNames())
          .toIterable()
          .contains("mode", "start", "end", "distance_mm", "confidence", "roads");
      Instant start = Instant.parse(trip.path("start").asText());
      assertThat(start).isAfterOrEqualTo(before);
      before = start;
    }
  }

  @Test
  void phonesOnATable_giveAnEmptyList() {
    Path file = SharedData.require(PREFIX + "stationary-fixes.csv.gz");
    assertThat(cli.run("trips", file.toString(), "--json")).isZero();
    assertThat(cli.out()).isEqualTo("[]\n");
  }

  @Test
  void fileWithTwoPhonesAtOnce_isNotFused(@TempDir Path folder) throws IOException {
    StringBuilder csv = new StringBuilder("phone,time,lat,lon\n");
    for (int i = 0; i < 60; i++) {
      Instant time = Instant.parse("2026-05-04T08:00:00Z").plusSeconds(20L * i);
      csv.append("a,").append(time).append(",48.85,2.35\n");
      csv.append("b,").append(time).append(",48.95,2.45\n");
    }
    Path file = Files.writeString(folder.resolve("two.csv"), csv);
    assertThat(cli.run("trips", file.toString(), "--json")).isZero();
    assertThat(cli.out()).isEqualTo("[]\n");
  }

  /** A ride of 7.2 km by steps of ten seconds, as a track of a GPX file. */
  private static String track(double lat, String start) {
    StringBuilder points = new StringBuilder("<trk><trkseg>");
    for (int i = -60; i <= 140; i++) {
      double at = lat + 0.0009 * Math.max(0, Math.min(i, 72));
      points.append(String.format(Locale.ROOT, "<trkpt lat=\"%.6f\" lon=\"2.350000\">", at));
      points.append("<time>").append(Instant.parse(start).plusSeconds(10L * i)).append("</time>");
      points.append("</trkpt>");
    }
    return points.append("</trkseg></trk>").toString();
  }

  private JsonNode trips(Path folder, String... tracks) throws IOException {
    String gpx = "<gpx version=\"1.1\">" + String.join("", tracks) + "</gpx>";
    Path file = Files.writeString(folder.resolve("tracks.gpx"), gpx);
    assertThat(cli.run("trips", file.toString(), "--json")).isZero();
    return new ObjectMapper().readTree(cli.out());
  }

  @Test
  void gpxWithTwoPhonesAtOnce_hasTheTripsOfBoth(@TempDir Path folder) throws IOException {
    JsonNode trips =
        trips(
            folder,
            track(48.85, "2026-05-04T08:00:00Z"),
            track(45.75, "2026-05-04T08:03:00Z"),
            track(48.9148, "2026-05-05T08:00:00Z"));
    assertThat(trips).hasSize(3);
    for (JsonNode trip : trips) {
      assertThat(trip.path("distance_mm").asLong()).isBetween(7_000_000L, 7_400_000L);
      assertThat(trip.path("gaps")).isEmpty();
    }
  }

  @Test
  void gpxWithOneTrackTwice_hasItsTripOnce(@TempDir Path folder) throws IOException {
    String track = track(48.85, "2026-05-04T08:00:00Z");
    assertThat(trips(folder, track, track)).hasSize(1);
  }

  @Test
  void missingFile_isUnusable() {
    assertThat(cli.run("trips", "no-such-file.gpx")).isEqualTo(2);
    assertThat(cli.err()).contains("no-such-file.gpx");
  }
}
