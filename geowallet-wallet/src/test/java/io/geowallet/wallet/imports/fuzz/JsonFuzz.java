package io.geowallet.wallet.imports.fuzz;

import io.geowallet.wallet.imports.json.JsonReader;

/** Jazzer target: Timeline, Takeout, GeoJSON, Overland and OwnTracks. */
public final class JsonFuzz {
  private JsonFuzz() {}

  /** Called by Jazzer with what it has made up. */
  public static void fuzzerTestOneInput(byte[] data) {
    FuzzTarget.read(JsonReader::read, data);
  }
}
