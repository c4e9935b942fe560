package io.geowallet.map.osm;

import io.geowallet.map.GroundMap;
import io.geowallet.map.pack.PackBuilder;
import io.geowallet.map.tile.Style;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Jazzer target: an OpenStreetMap file is refused by the declared error, or drawn and packed. */
public final class OsmFuzz {
  private OsmFuzz() {}

  /** Called by Jazzer with what it has made up. */
  public static void fuzzerTestOneInput(byte[] data) {
    try {
      GroundMap map = GroundMap.read(new ByteArrayInputStream(data));
      map.tile(13, 4_165, 2_877, Style.LIGHT);
      PackBuilder.build(() -> new ByteArrayInputStream(data), step -> {}).open();
    } catch (UnreadableMap e) {
      if (e.where().isBlank() || e.expected().isBlank()) {
        throw new IllegalStateException("a message without its parts", e);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail", e);
    }
  }
}
