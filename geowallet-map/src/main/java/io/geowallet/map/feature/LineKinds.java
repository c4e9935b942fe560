package io.geowallet.map.feature;

import io.geowallet.map.osm.Tags;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which lines are drawn, and how. Stateless. */
final class LineKinds {
  private static final Map<String, Kind> HIGHWAY =
      Map.ofEntries(
          Map.entry("motorway", Kind.MOTORWAY),
          Map.entry("motorway_link", Kind.MOTORWAY),
          Map.entry("trunk", Kind.TRUNK),
          Map.entry("trunk_link", Kind.TRUNK),
          Map.entry("primary", Kind.PRIMARY),
          Map.entry("primary_link", Kind.PRIMARY),
          Map.entry("secondary", Kind.SECONDARY),
          Map.entry("secondary_link", Kind.SECONDARY),
          Map.entry("tertiary", Kind.TERTIARY),
          Map.entry("tertiary_link", Kind.TERTIARY),
          Map.entry("residential", Kind.MINOR),
          Map.entry("unclassified", Kind.MINOR),
          Map.entry("living_street", Kind.MINOR),
          Map.entry("road", Kind.MINOR),
          Map.entry("service", Kind.SERVICE),
          Map.entry("pedestrian", Kind.PEDESTRIAN),
          Map.entry("track", Kind.TRACK),
          Map.entry("path", Kind.PATH),
          Map.entry("footway", Kind.PATH),
          Map.entry("cycleway", Kind.PATH),
          Map.entry("bridleway", Kind.PATH),
          Map.entry("steps", Kind.PATH));

  private static final Map<String, Kind> RAILWAY =
      Map.of(
          "rail", Kind.RAIL,
          "narrow_gauge", Kind.RAIL,
          "light_rail", Kind.TRAM,
          "tram", Kind.TRAM,
          "subway", Kind.TRAM,
          "funicular", Kind.TRAM);

  private static final Map<String, Kind> WATERWAY =
      Map.of(
          "river", Kind.RIVER,
          "canal", Kind.CANAL,
          "stream", Kind.STREAM,
          "ditch", Kind.STREAM,
          "drain", Kind.STREAM);

  private static final Set<String> ASIDE =
      Set.of("parking_aisle", "driveway", "drive-through", "yard", "siding", "spur", "crossover");

  private LineKinds() {}

  static Optional<Kind> of(Tags tags) {
    String highway = tags.get("highway");
    if (highway != null) {
      boolean area = tags.is("area", "yes");
      return area ? Optional.empty() : Optional.ofNullable(HIGHWAY.get(highway));
    }
    String railway = tags.get("railway");
    if (railway != null) {
      return Optional.ofNullable(RAILWAY.get(railway)).filter(kind -> isSeen(kind, tags));
    }
    String waterway = tags.get("waterway");
    if (waterway != null) {
      return Optional.ofNullable(WATERWAY.get(waterway)).filter(kind -> !tags.has("tunnel"));
    }
    if (tags.is("man_made", "pier") || tags.is("man_made", "breakwater")) {
      return Optional.of(Kind.PIER);
    }
    return tags.is("aeroway", "runway") ? Optional.of(Kind.RUNWAY) : Optional.empty();
  }

  /** The underground of a town would cover its streets. */
  private static boolean isSeen(Kind kind, Tags tags) {
    return kind == Kind.RAIL || !tags.has("tunnel");
  }

  static int flags(Tags tags) {
    int flags = tags.has("bridge") ? FeatureSet.BRIDGE : 0;
    flags |= tags.has("tunnel") ? FeatureSet.TUNNEL : 0;
    boolean link = tags.get("highway", "").endsWith("_link");
    boolean aside = ASIDE.contains(tags.get("service", ""));
    return flags | (link || aside ? FeatureSet.LESSER : 0);
  }
}
