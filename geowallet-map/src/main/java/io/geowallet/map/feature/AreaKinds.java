package io.geowallet.map.feature;

import io.geowallet.map.osm.Tags;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which closed outlines are drawn as areas. Stateless. */
final class AreaKinds {
  private static final Map<String, Kind> LANDUSE =
      Map.ofEntries(
          Map.entry("forest", Kind.WOOD),
          Map.entry("reservoir", Kind.WATER),
          Map.entry("basin", Kind.WATER),
          Map.entry("recreation_ground", Kind.PARK),
          Map.entry("village_green", Kind.PARK),
          Map.entry("cemetery", Kind.PARK),
          Map.entry("grass", Kind.GRASS),
          Map.entry("meadow", Kind.GRASS),
          Map.entry("orchard", Kind.GRASS),
          Map.entry("vineyard", Kind.GRASS),
          Map.entry("allotments", Kind.GRASS),
          Map.entry("flowerbed", Kind.GRASS),
          Map.entry("residential", Kind.BUILT),
          Map.entry("commercial", Kind.BUILT),
          Map.entry("retail", Kind.BUILT),
          Map.entry("industrial", Kind.INDUSTRY),
          Map.entry("railway", Kind.INDUSTRY),
          Map.entry("quarry", Kind.INDUSTRY),
          Map.entry("port", Kind.INDUSTRY));

  private static final Map<String, Kind> NATURAL =
      Map.of(
          "water", Kind.WATER,
          "wood", Kind.WOOD,
          "grassland", Kind.GRASS,
          "scrub", Kind.GRASS,
          "heath", Kind.GRASS,
          "beach", Kind.SAND,
          "sand", Kind.SAND,
          "shingle", Kind.SAND);

  private static final Map<String, Kind> LEISURE =
      Map.ofEntries(
          Map.entry("park", Kind.PARK),
          Map.entry("garden", Kind.PARK),
          Map.entry("golf_course", Kind.PARK),
          Map.entry("playground", Kind.PARK),
          Map.entry("pitch", Kind.PITCH),
          Map.entry("track", Kind.PITCH),
          Map.entry("swimming_pool", Kind.WATER),
          Map.entry("beach_resort", Kind.SAND));

  private static final Map<String, Kind> AMENITY =
      Map.of(
          "school", Kind.INSTITUTION,
          "kindergarten", Kind.INSTITUTION,
          "college", Kind.INSTITUTION,
          "university", Kind.INSTITUTION,
          "hospital", Kind.INSTITUTION,
          "grave_yard", Kind.PARK,
          "parking", Kind.PARKING,
          "bicycle_parking", Kind.PARKING,
          "fountain", Kind.WATER);

  private static final Set<String> UNDERGROUND = Set.of("underground", "multi-storey");

  private AreaKinds() {}

  static Optional<Kind> of(Tags tags) {
    if (tags.isEmpty() || tags.is("location", "underground")) {
      return Optional.empty();
    }
    if (tags.has("building")) {
      return Optional.of(Kind.BUILDING);
    }
    return ground(tags).or(() -> house(tags));
  }

  private static Optional<Kind> ground(Tags tags) {
    if (tags.is("waterway", "riverbank") || tags.is("waterway", "dock")) {
      return Optional.of(Kind.WATER);
    }
    if (tags.is("man_made", "pier") || tags.is("man_made", "breakwater")) {
      return Optional.of(Kind.PIER_AREA);
    }
    boolean walked = tags.is("highway", "pedestrian") || tags.is("highway", "footway");
    if (tags.is("place", "square") || walked && tags.is("area", "yes")) {
      return Optional.of(Kind.SQUARE);
    }
    if (UNDERGROUND.contains(tags.get("parking", ""))) {
      return Optional.empty();
    }
    return find(tags, "natural", NATURAL)
        .or(() -> find(tags, "landuse", LANDUSE))
        .or(() -> find(tags, "leisure", LEISURE))
        .or(() -> find(tags, "amenity", AMENITY));
  }

  /** Many outlines of shops and offices say what is done there, and not that it is a building. */
  private static Optional<Kind> house(Tags tags) {
    boolean house =
        tags.has("shop")
            || tags.has("office")
            || tags.has("craft")
            || tags.has("amenity")
            || tags.is("man_made", "works")
            || tags.is("tourism", "chalet")
            || tags.is("tourism", "hotel")
            || tags.is("tourism", "museum");
    return house && !tags.has("highway") ? Optional.of(Kind.BUILDING) : Optional.empty();
  }

  private static Optional<Kind> find(Tags tags, String key, Map<String, Kind> kinds) {
    String value = tags.get(key);
    return value == null ? Optional.empty() : Optional.ofNullable(kinds.get(value));
  }
}
