package io.geowallet.wallet.page.map;

import io.coneix.pages.Page;
import io.geowallet.map.GroundMap;
import io.geowallet.map.feature.Bounds;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a page says about a map in it; shown by the template {@code map/ground.jte}.
 *
 * @param state none, loading, ready or failed
 * @param hash the ground's hash, empty where there is none yet
 * @param bounds south, west, north, east in degrees, empty where there is none yet
 * @param failure why the ground's file cannot be used; empty where it can
 * @param maker who is to be named beside the ground, in the page's language
 * @param features the address of the JSON with trips and stays; empty where there are none
 * @param label what the map shows, for people who do not see it
 */
public record MapView(
    String state,
    String hash,
    String bounds,
    String failure,
    String maker,
    String features,
    String label) {
  /**
   * A map of the page's own trips.
   *
   * @param featuresPath the path of the JSON with trips and stays, a slash first
   * @param label what the map shows, in the page's language
   */
  public static MapView of(GroundMaps ground, Page p, String featuresPath, String label) {
    Optional<GroundMap> map = ground.map();
    return new MapView(
        ground.state().tag(),
        map.map(GroundMap::hash).orElse(""),
        map.map(m -> bounds(m.bounds())).orElse(""),
        ground.failure(),
        p.t("ground.by." + ground.maker().tag()),
        p.at(featuresPath),
        label);
  }

  static String bounds(Bounds bounds) {
    return String.join(
        ",",
        degrees(bounds.southE7()),
        degrees(bounds.westE7()),
        degrees(bounds.northE7()),
        degrees(bounds.eastE7()));
  }

  private static String degrees(int e7) {
    return BigDecimal.valueOf(e7, 7).toPlainString();
  }
}
