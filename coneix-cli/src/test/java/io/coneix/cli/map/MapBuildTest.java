package io.coneix.cli.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.coneix.cli.Cli;
import io.coneix.cli.ExitCode;
import io.geowallet.mobility.road.RoadPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapBuildTest {
  private static final String OSM =
      "<osm version=\"0.6\"><node id=\"1\" lat=\"48.0\" lon=\"2.0\"/>"
          + "<node id=\"2\" lat=\"48.1\" lon=\"2.0\"/><way id=\"1\"><nd ref=\"1\"/><nd ref=\"2\"/>"
          + "<tag k=\"highway\" v=\"primary\"/><tag k=\"maxspeed\" v=\"80\"/></way></osm>";

  @TempDir private Path folder;
  private Path region;
  private Path pack;
  private final Cli cli = new Cli();

  @BeforeEach
  void write() throws IOException {
    region = Files.writeString(folder.resolve("region.osm"), OSM);
    pack = folder.resolve("region.pack");
  }

  private int build() {
    return cli.run("map", "build", region.toString(), "--out", pack.toString(), "--json");
  }

  @Test
  void osmFile_becomesAPack_thatIsTheSameEachTime() throws Exception {
    assertThat(build()).isZero();
    JsonNode json = new ObjectMapper().readTree(cli.out());
    byte[] bytes = Files.readAllBytes(pack);
    assertThat(json.path("sha256").asText()).isEqualTo(sha256(bytes));
    assertThat(json.path("bytes").asLong()).isEqualTo(bytes.length);
    assertThat(json.path("road_pieces").asInt()).isEqualTo(1);
    assertThat(json.path("junctions").asInt()).isEqualTo(2);
    assertThat(json.path("features").asInt()).isEqualTo(1);
    assertThat(RoadPack.open(bytes).limitTenthKmh(0)).isEqualTo(800);
    assertThat(RoadPack.open(bytes).sourceSha256())
        .isEqualTo(HexFormat.of().parseHex(sha256(Files.readAllBytes(region))));
    assertThat(build()).isZero();
    assertThat(Files.readAllBytes(pack)).isEqualTo(bytes);
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("region.osm", "region.pack");
  }

  private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  @Test
  void withoutJson_itSaysWhatItIsDoingAndWhatItMade() {
    assertThat(cli.run("map", "build", region.toString(), "--out", pack.toString())).isZero();
    assertThat(cli.err()).contains("reading the ground ...", "joining them ...");
    assertThat(cli.out()).contains("region.pack", "1 pieces of road", "2 junctions");
  }

  @Test
  void brokenRegion_isUnusable_andAnOlderPackStays() throws IOException {
    assertThat(build()).isZero();
    byte[] before = Files.readAllBytes(pack);
    Files.writeString(region, OSM.substring(0, 90));
    assertThat(build()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(cli.err()).contains("region.osm").doesNotContain("Exception");
    assertThat(Files.readAllBytes(pack)).isEqualTo(before);
    Files.delete(region);
    assertThat(build()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(Files.readAllBytes(pack)).isEqualTo(before);
  }

  @Test
  void placeThatCannotBeWritten_isUnusable() {
    Path nowhere = folder.resolve("gone").resolve("x.pack");
    assertThat(cli.run("map", "build", region.toString(), "--out", nowhere.toString()))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(cli.err()).contains("x.pack");
    assertThat(cli.run("map", "build", region.toString())).isEqualTo(ExitCode.UNUSABLE);
    assertThat(cli.err()).contains("--out");
  }
}
