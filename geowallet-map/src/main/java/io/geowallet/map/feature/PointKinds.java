package io.geowallet.map.feature;

import io.geowallet.map.osm.Tags;
import java.util.Map;
import java.util.Optional;

/** Which points have their name on the map. Stateless. */
final class PointKinds {
  private static final Map<String, Kind> PLACE =
      Map.ofEntries(
          Map.entry("city", Kind.CITY),
          Map.entry("town", Kind.TOWN),
          Map.entry("village", Kind.VILLAGE),
          Map.entry("suburb", Kind.SUBURB),
          Map.entry("borough", Kind.SUBURB),
          Map.entry("quarter", Kind.QUARTER),
          Map.entry("neighbourhood", Kind.QUARTER),
          Map.entry("hamlet", Kind.HAMLET),
          Map.entry("isolated_dwelling", Kind.LOCALITY),
          Map.entry("locality", Kind.LOCALITY));

  private PointKinds() {}

  static Optional<Kind> of(Tags tags) {
    String place = tags.get("place");
    if (place != null) {
      return Optional.ofNullable(PLACE.get(place));
    }
    if (tags.is("railway", "station") || tags.is("railway", "halt")) {
      return tags.is("station", "subway") ? Optional.empty() : Optional.of(Kind.STATION);
    }
    return tags.is("natural", "peak") ? Optional.of(Kind.PEAK) : Optional.empty();
  }
}
