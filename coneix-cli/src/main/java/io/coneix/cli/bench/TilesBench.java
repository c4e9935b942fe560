package io.coneix.cli.bench;

import io.coneix.cli.Environment;
import io.geowallet.map.GroundMap;
import io.geowallet.map.TileCache;
import io.geowallet.map.tile.Style;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How long a tile of the ground map takes, zoom by zoom, against deflating the same bytes: what a
 * server that sends them packed cannot do without. The aim: under 30 ms for 95 of 100 tiles.
 */
final class TilesBench implements Bench {
  private static final int FIRST_ZOOM = 12;
  private static final int LAST_ZOOM = 18;
  private static final int ROUNDS = 5;
  private static final int WARM_ROUNDS = 15;
  private static final long CACHE_BYTES = 256L << 20;
  private static final String LIMIT = "deflating the same bytes";

  private final Optional<Path> file;

  TilesBench() {
    this(Optional.empty());
  }

  private TilesBench(Optional<Path> file) {
    this.file = file;
  }

  @Override
  public String name() {
    return "tiles";
  }

  @Override
  public String description() {
    return "drawing tiles of a map, zoom 12 to 18: the Paris extract, the demo's town, or a FILE";
  }

  @Override
  public Bench over(Path own) {
    return new TilesBench(Optional.of(own));
  }

  @Override
  public void run(Environment environment, Consumer<Measurement> results) {
    BenchMap.Named named = BenchMap.of(file);
    GroundMap map = named.map();
    environment.err().println("tiles of " + named.name() + ", " + map.size() + " features");
    List<List<TileAddress>> zooms = new ArrayList<>();
    for (int zoom = FIRST_ZOOM; zoom <= LAST_ZOOM; zoom++) {
      zooms.add(TileAddress.covering(map.bounds(), zoom));
    }
    Times cold = new Times();
    zooms.forEach(tiles -> tiles.forEach(tile -> cold.add(() -> draw(map, tile))));
    Times coldLimit = deflating(map, zooms.stream().flatMap(List::stream).toList());
    results.accept(result("cold, all zooms, p95", cold.p95(), coldLimit.p95(), LIMIT));
    warmUp(map, zooms);
    for (int i = 0; i < zooms.size(); i++) {
      measure(map, FIRST_ZOOM + i, zooms.get(i), results);
    }
    cached(map, zooms, results);
  }

  private static byte[] draw(GroundMap map, TileAddress tile) {
    return map.tile(tile.zoom(), tile.column(), tile.row(), Style.LIGHT);
  }

  private static void warmUp(GroundMap map, List<List<TileAddress>> zooms) {
    for (int round = 0; round < WARM_ROUNDS; round++) {
      zooms.forEach(tiles -> tiles.forEach(tile -> draw(map, tile)));
    }
  }

  private void measure(
      GroundMap map, int zoom, List<TileAddress> tiles, Consumer<Measurement> results) {
    Times times = new Times();
    for (int round = 0; round < ROUNDS; round++) {
      tiles.forEach(tile -> times.add(() -> draw(map, tile)));
    }
    Times limit = deflating(map, tiles);
    results.accept(result("zoom " + zoom + ", p50", times.p50(), limit.p50(), LIMIT));
    results.accept(result("zoom " + zoom + ", p95", times.p95(), limit.p95(), LIMIT));
  }

  private static Times deflating(GroundMap map, List<TileAddress> tiles) {
    Times times = new Times();
    for (TileAddress tile : tiles) {
      byte[] bytes = draw(map, tile);
      times.add(() -> Deflated.size(bytes));
    }
    return times;
  }

  /** All tiles from the cache, by the hash of their map, against a copy of their bytes. */
  private void cached(GroundMap map, List<List<TileAddress>> zooms, Consumer<Measurement> results) {
    TileCache cache = new TileCache(CACHE_BYTES);
    Times times = new Times();
    Times copies = new Times();
    List<TileAddress> all = zooms.stream().flatMap(List::stream).toList();
    all.forEach(tile -> cached(cache, map, tile));
    for (int round = 0; round < 2 * ROUNDS; round++) {
      for (TileAddress tile : all) {
        byte[] bytes = cached(cache, map, tile);
        byte[] copy = new byte[bytes.length];
        copies.add(() -> System.arraycopy(bytes, 0, copy, 0, bytes.length));
        times.add(() -> cached(cache, map, tile));
      }
    }
    results.accept(result("cached, p95", times.p95(), copies.p95(), "copying the same bytes"));
  }

  private static byte[] cached(TileCache cache, GroundMap map, TileAddress tile) {
    return cache.tile(map, Style.LIGHT, tile.zoom(), tile.column(), tile.row());
  }

  private Measurement result(String caseName, double value, double limit, String limitName) {
    return new Measurement(name(), caseName, value, "ms", limit, limitName);
  }
}
