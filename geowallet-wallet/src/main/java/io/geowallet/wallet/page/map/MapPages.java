package io.geowallet.wallet.page.map;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.pages.NoSuchPage;
import io.coneix.pages.PageRequest;
import io.coneix.pages.Reply;
import io.coneix.pages.Routes;
import io.geowallet.map.GroundMap;
import io.geowallet.map.TileCache;
import io.geowallet.map.tile.Style;
import java.util.Arrays;

/** Serves the ground's tiles, under the hash of its file. */
public final class MapPages {
  private static final String SVG = "image/svg+xml";
  private static final long CACHE_BYTES = 32L << 20;

  private final GroundMaps ground;
  private final TileCache cache = new TileCache(CACHE_BYTES);

  /** Over a ground that may still be read. */
  public MapPages(GroundMaps ground) {
    this.ground = ground;
  }

  /** Adds the routes. */
  public void addTo(Routes routes) {
    routes.get("/map.json", r -> Reply.json(state()));
    routes.get("/tiles/{hash}/{style}/{z}/{x}/{y}", this::tile);
  }

  private String state() {
    String bounds = ground.map().map(m -> MapView.bounds(m.bounds())).orElse("");
    return "{\"state\":\""
        + ground.state().tag()
        + "\",\"hash\":\""
        + ground.map().map(GroundMap::hash).orElse("")
        + "\",\"bounds\":\""
        + bounds
        + "\"}";
  }

  private Reply tile(PageRequest request) {
    GroundMap map =
        ground
            .map()
            .filter(m -> m.hash().equals(request.path("hash")))
            .orElseThrow(NoSuchPage::new);
    Style style =
        Arrays.stream(Style.values())
            .filter(s -> s.tag().equals(request.path("style")))
            .findFirst()
            .orElseThrow(NoSuchPage::new);
    int zoom = request.number("z");
    int column = request.number("x");
    int row = request.number("y");
    if (!GroundMap.hasTile(zoom, column, row)) {
      throw new NoSuchPage();
    }
    return Reply.forever(SVG, Bytes.wrap(cache.tile(map, style, zoom, column, row)));
  }
}
