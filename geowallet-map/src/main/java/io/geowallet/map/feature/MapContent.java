package io.geowallet.map.feature;

/**
 * What a file holds that can be drawn.
 *
 * @param bounds what the file says that it covers, or the box of its nodes
 * @param features all features
 * @param names lines along which names and road numbers are written: ways that bear the same one,
 *     joined
 */
public record MapContent(Bounds bounds, FeatureSet features, FeatureSet names) {
  /** The content of these features: their names' lines are joined. */
  public static MapContent of(Bounds bounds, FeatureSet features) {
    return new MapContent(bounds, features, NameLines.of(features));
  }
}
