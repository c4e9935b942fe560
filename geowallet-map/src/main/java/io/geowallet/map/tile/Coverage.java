package io.geowallet.map.tile;

import io.geowallet.map.feature.Bounds;
import io.geowallet.map.feature.FeatureSet;
import io.geowallet.map.feature.Kind;
import io.geowallet.map.feature.Mercator;

/** What a file covers, as an area that can be painted. Stateless. */
final class Coverage {
  private Coverage() {}

  /** One feature: the rectangle. */
  static FeatureSet of(Bounds bounds) {
    int west = Mercator.x(bounds.westE7());
    int east = Mercator.x(bounds.eastE7());
    int north = Mercator.y(bounds.northE7());
    int south = Mercator.y(bounds.southE7());
    return new FeatureSet.Builder()
        .feature(Kind.BUILT, 0, "", "")
        .part(new int[] {west, north, east, north, east, south, west, south})
        .build();
  }
}
