package io.geowallet.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.geowallet.map.tile.Style;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class TileCacheTest {
  private static final int ZOOM = 12;

  /** A street through the tiles 2084/1438 and around, and another one. */
  private static GroundMap map(String kind) throws IOException {
    String text =
        "<osm><node id='1' lat='47.0' lon='3.0'/><node id='2' lat='47.3' lon='3.4'/>"
            + "<way id='5'><nd ref='1'/><nd ref='2'/><tag k='highway' v='"
            + kind
            + "'/></way></osm>";
    return GroundMap.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void cachedTile_isTheTileOfItsMapAndStyle() throws IOException {
    TileCache cache = new TileCache(1 << 20);
    GroundMap primary = map("primary");
    GroundMap trunk = map("trunk");
    for (int round = 0; round < 2; round++) {
      for (GroundMap map : List.of(primary, trunk)) {
        for (Style style : Style.values()) {
          assertThat(cache.tile(map, style, ZOOM, 2_084, 1_438))
              .isEqualTo(map.tile(ZOOM, 2_084, 1_438, style));
        }
      }
    }
    assertThat(primary.tile(ZOOM, 2_084, 1_438, Style.LIGHT))
        .isNotEqualTo(trunk.tile(ZOOM, 2_084, 1_438, Style.LIGHT))
        .isNotEqualTo(primary.tile(ZOOM, 2_084, 1_438, Style.DARK));
  }

  @Test
  void changedReply_doesNotChangeWhatIsKept() throws IOException {
    TileCache cache = new TileCache(1 << 20);
    GroundMap map = map("primary");
    byte[] first = cache.tile(map, Style.LIGHT, ZOOM, 2_084, 1_438);
    first[0] = 'X';
    assertThat(cache.tile(map, Style.LIGHT, ZOOM, 2_084, 1_438))
        .isEqualTo(map.tile(ZOOM, 2_084, 1_438, Style.LIGHT));
  }

  @Test
  void keptBytes_stayBelowTheBound() throws IOException {
    GroundMap map = map("primary");
    int most = 3 * map.tile(ZOOM, 2_084, 1_438, Style.LIGHT).length;
    TileCache cache = new TileCache(most);
    for (int column = 2_078; column < 2_090; column++) {
      for (int row = 1_430; row < 1_442; row++) {
        cache.tile(map, Style.LIGHT, ZOOM, column, row);
        assertThat(cache.bytes()).isBetween(0L, (long) most);
      }
    }
    assertThat(cache.bytes()).isPositive();
  }

  @Test
  void tileAboveTheBound_isDrawnAndNotKept() throws IOException {
    TileCache cache = new TileCache(10);
    GroundMap map = map("primary");
    assertThat(cache.tile(map, Style.LIGHT, ZOOM, 2_084, 1_438))
        .isEqualTo(map.tile(ZOOM, 2_084, 1_438, Style.LIGHT));
    assertThat(cache.bytes()).isZero();
  }

  @Test
  void manyThreads_getTheSameTiles() throws IOException, InterruptedException, ExecutionException {
    GroundMap map = map("primary");
    TileCache cache = new TileCache(20_000);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<Boolean>> same = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      int column = 2_080 + i % 5;
      int row = 1_434 + i % 7;
      same.add(
          threads.submit(
              () ->
                  java.util.Arrays.equals(
                      cache.tile(map, Style.DARK, ZOOM, column, row),
                      map.tile(ZOOM, column, row, Style.DARK))));
    }
    for (Future<Boolean> one : same) {
      assertThat(one.get()).isTrue();
    }
    threads.shutdown();
    assertThat(cache.bytes()).isBetween(0L, 20_000L);
  }
}
