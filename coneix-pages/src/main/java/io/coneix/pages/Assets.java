package io.coneix.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The scripts and style sheets of a site, by name and by hash. Immutable. */
final class Assets {
  private static final List<Asset> SHARED =
      List.of(
          Asset.of(Assets.class, "pages.css"),
          Asset.of(Assets.class, "pages.js"),
          Asset.of(Assets.class, "icons.svg"),
          Asset.webJar("htmx.org/2.0.4/dist/htmx.min.js", "htmx.js"),
          Asset.webJar("leaflet/1.9.4/dist/leaflet.js", "leaflet.js"),
          Asset.webJar("leaflet/1.9.4/dist/leaflet.css", "leaflet.css"),
          Asset.webJar("uplot/1.6.30/dist/uPlot.iife.min.js", "uplot.js"),
          Asset.webJar("uplot/1.6.30/dist/uPlot.min.css", "uplot.css"));

  private final Map<String, Asset> byName = new HashMap<>();

  Assets(List<Asset> own) {
    List<Asset> all = new ArrayList<>(SHARED);
    all.addAll(own);
    all.forEach(asset -> byName.put(asset.name(), asset));
  }

  String path(String name) {
    Asset asset = byName.get(name);
    if (asset == null) {
      throw new IllegalStateException("no script or style sheet " + name);
    }
    return "/assets/" + asset.tag() + "/" + name;
  }

  Optional<Asset> find(String tag, String name) {
    return Optional.ofNullable(byName.get(name)).filter(asset -> asset.tag().equals(tag));
  }
}
