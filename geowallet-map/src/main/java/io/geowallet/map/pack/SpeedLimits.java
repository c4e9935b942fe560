package io.geowallet.map.pack;

import io.geowallet.map.osm.Tags;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Reads limits (wiki.openstreetmap.org/wiki/Key:maxspeed). Stateless. */
final class SpeedLimits {
  /** No limit, as on parts of German motorways. */
  static final int NONE = 0;

  private static final int MOST_KMH = 400;
  private static final double TENTH_KMH_PER_MPH = 16.09344;

  private static final List<String> IMPLIED =
      List.of("maxspeed:type", "source:maxspeed", "zone:maxspeed", "zone:traffic");

  /** What stands after the country, where a sign for the zone is all there is. */
  private static final Map<String, Integer> ZONES =
      Map.of(
          "urban", 500,
          "rural", 800,
          "trunk", 1100,
          "motorway", 1300,
          "living_street", 200,
          "zone30", 300,
          "zone:30", 300,
          "30", 300,
          "20", 200);

  private SpeedLimits() {}

  /** The tagged limit of one direction [0.1 km/h]; empty where none is tagged. */
  static OptionalInt of(Tags tags, String direction) {
    OptionalInt own = parse(tags.get("maxspeed:" + direction, ""));
    OptionalInt limit = own.isPresent() ? own : parse(tags.get("maxspeed", ""));
    for (int i = 0; i < IMPLIED.size() && limit.isEmpty(); i++) {
      limit = zone(tags.get(IMPLIED.get(i), ""));
    }
    return limit;
  }

  private static OptionalInt parse(String value) {
    String text = value.strip();
    if (text.equals("none")) {
      return OptionalInt.of(NONE);
    }
    int digits = 0;
    while (digits < text.length() && digits < 4 && isDigit(text.charAt(digits))) {
      digits++;
    }
    if (digits == 0) {
      return text.equals("walk") ? OptionalInt.of(70) : zone(text);
    }
    String unit = text.substring(digits).strip();
    int number = Integer.parseInt(text.substring(0, digits));
    double tenthPerUnit = unit.startsWith("mph") ? TENTH_KMH_PER_MPH : 10;
    boolean known = unit.isEmpty() || unit.startsWith("mph") || unit.startsWith("km");
    int tenth = (int) (number * tenthPerUnit + 0.5);
    return known && tenth > 0 && tenth <= 10 * MOST_KMH
        ? OptionalInt.of(tenth)
        : OptionalInt.empty();
  }

  private static OptionalInt zone(String value) {
    int colon = value.indexOf(':');
    Integer known = colon == 2 ? ZONES.get(value.substring(colon + 1)) : null;
    return known == null ? OptionalInt.empty() : OptionalInt.of(known);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
