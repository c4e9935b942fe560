package io.geowallet.wallet.page.map;

import io.coneix.pages.Page;

/**
 * What a page says about a map in it; shown by the template {@code map/ground.jte}.
 *
 * @param state none, loading, ready or failed
 * @param features the address of the JSON with trips and stays
 * @param label what the map shows, for people who do not see it
 */
public record MapView(String state, String features, String label) {
  /**
   * A map of the page's own trips.
   *
   * @param featuresPath the path of the JSON with trips and stays, a slash first
   * @param label what the map shows, in the page's language
   */
  public static MapView of(GroundMaps ground, Page p, String featuresPath, String label) {
    String state = ground.state().name().toLowerCase(java.util.Locale.ROOT);
    return new MapView(state, p.at(featuresPath), label);
  }
}
