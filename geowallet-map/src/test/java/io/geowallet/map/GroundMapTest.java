package io.geowallet.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.geowallet.map.feature.Bounds;
import io.geowallet.map.osm.UnreadableMap;
import io.geowallet.map.tile.Style;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class GroundMapTest {
  private static final String STREET =
      """
      <osm version="0.6">
        <bounds minlat="47.0" minlon="3.0" maxlat="47.1" maxlon="3.1"/>
        <node id="1" lat="47.02" lon="3.02"/>
        <node id="2" lat="47.08" lon="3.08"/>
        <way id="5"><nd ref="1"/><nd ref="2"/><tag k="highway" v="primary"/></way>
      </osm>
      """;

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void map_isNamedByTheHashOfItsBytes() throws IOException {
    GroundMap map = GroundMap.read(stream(STREET));
    assertThat(map.hash()).matches("[0-9a-f]{64}");
    assertThat(GroundMap.read(stream(STREET)).hash()).isEqualTo(map.hash());
    assertThat(GroundMap.read(stream(STREET + "\n")).hash()).isNotEqualTo(map.hash());
    assertThat(map.size()).isEqualTo(1);
  }

  @Test
  void bounds_areThoseThatTheFileStates_asFarAsItHasNodes() throws IOException {
    assertThat(GroundMap.read(stream(STREET)).bounds())
        .isEqualTo(new Bounds(470_200_000, 30_200_000, 470_800_000, 30_800_000));
    String narrow = STREET.replace("maxlat=\"47.1\"", "maxlat=\"47.05\"");
    assertThat(GroundMap.read(stream(narrow)).bounds())
        .isEqualTo(new Bounds(470_200_000, 30_200_000, 470_500_000, 30_800_000));
  }

  @Test
  void emptyMap_hasNoFeatureAndStillTiles() throws IOException {
    GroundMap map = GroundMap.read(stream("<osm/>"));
    assertThat(map.size()).isZero();
    assertThat(map.tile(12, 2_000, 1_500, Style.LIGHT)).isNotEmpty();
  }

  @Test
  void stream_isReadToItsEndAndStaysOpen() throws IOException {
    AtomicBoolean closed = new AtomicBoolean();
    InputStream in =
        new FilterInputStream(stream(STREET)) {
          @Override
          public void close() {
            closed.set(true);
          }
        };
    GroundMap.read(in);
    assertThat(closed).isFalse();
    assertThat(in.read()).isEqualTo(-1);
  }

  @Test
  void failingStream_isNoBrokenMap() {
    InputStream in =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("disk");
          }
        };
    assertThatThrownBy(() -> GroundMap.read(in)).isInstanceOf(IOException.class);
  }

  @Test
  void otherFile_isRefused() {
    assertThatThrownBy(() -> GroundMap.read(stream("%PDF-1.7")))
        .isInstanceOf(UnreadableMap.class)
        .hasMessageContaining("OpenStreetMap XML, packed XML or PBF");
  }

  @Test
  void tiles_areThoseOfZoom0To19() {
    assertThat(GroundMap.hasTile(0, 0, 0)).isTrue();
    assertThat(GroundMap.hasTile(19, (1 << 19) - 1, (1 << 19) - 1)).isTrue();
    assertThat(GroundMap.hasTile(19, 1 << 19, 0)).isFalse();
    assertThat(GroundMap.hasTile(0, 0, 1)).isFalse();
    assertThat(GroundMap.hasTile(20, 0, 0)).isFalse();
    assertThat(GroundMap.hasTile(-1, 0, 0)).isFalse();
    assertThat(GroundMap.hasTile(3, -1, 0)).isFalse();
  }
}
