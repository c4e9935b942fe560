package io.coneix.cli.trips;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.coneix.cli.Cli;
import io.coneix.cli.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code trips --map}: a drive of 12 km, half of it on a road with a sign, half without. */
class TripsWithMapTest {
  private static final double DEGREES_PER_M = 1 / 111_195.0;
  private static final Instant START = Instant.parse("2026-05-04T08:00:00Z");

  @TempDir private Path folder;
  private Path track;
  private Path pack;
  private final Cli cli = new Cli();

  @BeforeEach
  void build() throws IOException {
    StringBuilder osm = new StringBuilder("<osm version=\"0.6\">");
    for (int i = 0; i < 3; i++) {
      double metres = new double[] {-1_000, 6_000, 14_000}[i];
      osm.append(
          String.format(
              Locale.ROOT,
              "<node id=\"%d\" lat=\"%.7f\" lon=\"2.0\"/>",
              i + 1,
              48 + metres * DEGREES_PER_M));
    }
    osm.append("<way id=\"1\"><nd ref=\"1\"/><nd ref=\"2\"/><tag k=\"highway\" v=\"primary\"/>");
    osm.append("<tag k=\"maxspeed\" v=\"70\"/><tag k=\"name\" v=\"Grande rue\"/></way>");
    osm.append("<way id=\"2\"><nd ref=\"2\"/><nd ref=\"3\"/><tag k=\"highway\" v=\"trunk\"/>");
    osm.append("<tag k=\"ref\" v=\"N 7\"/></way></osm>");
    Path region = Files.writeString(folder.resolve("region.osm"), osm);
    pack = folder.resolve("region.pack");
    assertThat(cli.run("map", "build", region.toString(), "--out", pack.toString())).isZero();
    track = Files.writeString(folder.resolve("track.csv"), track());
  }

  /** A stay, the drive at 15 m/s, a stay; one fix of the drive lies 400 m off. */
  private static String track() {
    StringBuilder csv = new StringBuilder("time,lat,lon,accuracy\n");
    double metres = 0;
    for (int s = 0; s < 3_600; s += 5) {
      boolean driving = s >= 1_200 && s < 2_000;
      double off = s == 1_600 ? 400 * DEGREES_PER_M : 0;
      csv.append(START.plusSeconds(s)).append(',');
      csv.append(
          String.format(Locale.ROOT, "%.7f,%.7f,8%n", 48 + metres * DEGREES_PER_M + off, 2 + off));
      metres += driving ? 75 : 0;
    }
    return csv.toString();
  }

  private JsonNode leg(String... more) throws IOException {
    String[] args = new String[more.length + 3];
    args[0] = "trips";
    args[1] = track.toString();
    args[2] = "--json";
    System.arraycopy(more, 0, args, 3, more.length);
    assertThat(cli.run(args)).isZero();
    JsonNode trips = new ObjectMapper().readTree(cli.out());
    assertThat(trips).hasSize(1);
    assertThat(trips.get(0).path("legs")).hasSize(1);
    return trips.get(0).path("legs").get(0);
  }

  @Test
  void map_namesRoadsWithTheirSource_andTakesTheirLength() throws IOException {
    JsonNode leg = leg("--map", pack.toString());
    assertThat(leg.path("mode").asText()).isEqualTo("car");
    JsonNode roads = leg.path("roads");
    assertThat(roads).hasSize(2);
    JsonNode signed = roads.get(0);
    assertThat(signed.fieldNames())
        .toIterable()
        .containsExactly(
            "class",
            "name",
            "ref",
            "limit_kmh",
            "limit_source",
            "free_flow_kmh",
            "distance_mm",
            "start",
            "end",
            "traffic");
    assertThat(signed.path("class").asText()).isEqualTo("primary");
    assertThat(signed.path("name").asText()).isEqualTo("Grande rue");
    assertThat(signed.path("limit_kmh").asDouble()).isEqualTo(70);
    assertThat(signed.path("limit_source").asText()).isEqualTo("tagged");
    assertThat(signed.path("traffic").asText()).isEqualTo("free");
    JsonNode other = roads.get(1);
    assertThat(other.path("class").asText()).isEqualTo("trunk");
    assertThat(other.path("ref").asText()).isEqualTo("N 7");
    assertThat(other.path("limit_source").asText()).isEqualTo("class");
    assertThat(other.path("traffic").asText()).isEqualTo("slow");
    long sum = signed.path("distance_mm").asLong() + other.path("distance_mm").asLong();
    assertThat(leg.path("distance_mm").asLong()).isEqualTo(sum).isBetween(11_900_000L, 12_100_000L);
    assertThat(Instant.parse(signed.path("end").asText()))
        .isEqualTo(Instant.parse(other.path("start").asText()));
  }

  @Test
  void withoutMap_thereAreNoRoads() throws IOException {
    assertThat(leg().path("roads")).isEmpty();
    assertThat(leg().path("distance_mm").asLong()).isBetween(11_900_000L, 12_100_000L);
  }

  @Test
  void fileThatIsNoPack_isUnusable() throws IOException {
    for (Path map : new Path[] {track, folder.resolve("gone.pack")}) {
      assertThat(cli.run("trips", track.toString(), "--map", map.toString()))
          .isEqualTo(ExitCode.UNUSABLE);
      assertThat(cli.err()).contains("a map pack", map.getFileName().toString());
    }
    byte[] bytes = Files.readAllBytes(pack);
    bytes[8] = 9;
    Files.write(pack, bytes);
    assertThat(cli.run("trips", track.toString(), "--map", pack.toString()))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(cli.err()).contains("version");
  }
}
