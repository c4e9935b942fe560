package io.geowallet.map.pack;

import io.geowallet.map.osm.Tags;
import io.geowallet.mobility.road.RoadClass;
import io.geowallet.mobility.road.RoadPack;
import io.geowallet.mobility.road.Travel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What a way means for travelling (wiki.openstreetmap.org/wiki/Key:highway, Key:railway,
 * Key:access, Key:oneway). A pack tells where somebody <em>was</em>, not where they should go: a
 * private way is open, one that is closed to everybody is not. Stateless.
 */
final class RoadTags {
  private static final int MOST_CHARS = 80;

  private static final Map<String, RoadClass> HIGHWAY =
      Map.ofEntries(
          Map.entry("motorway", RoadClass.MOTORWAY),
          Map.entry("trunk", RoadClass.TRUNK),
          Map.entry("primary", RoadClass.PRIMARY),
          Map.entry("secondary", RoadClass.SECONDARY),
          Map.entry("tertiary", RoadClass.TERTIARY),
          Map.entry("unclassified", RoadClass.UNCLASSIFIED),
          Map.entry("road", RoadClass.UNCLASSIFIED),
          Map.entry("residential", RoadClass.RESIDENTIAL),
          Map.entry("living_street", RoadClass.LIVING_STREET),
          Map.entry("service", RoadClass.SERVICE),
          Map.entry("busway", RoadClass.SERVICE),
          Map.entry("bus_guideway", RoadClass.SERVICE),
          Map.entry("pedestrian", RoadClass.PEDESTRIAN),
          Map.entry("track", RoadClass.TRACK),
          Map.entry("cycleway", RoadClass.CYCLEWAY),
          Map.entry("path", RoadClass.PATH),
          Map.entry("bridleway", RoadClass.PATH),
          Map.entry("footway", RoadClass.FOOTWAY),
          Map.entry("steps", RoadClass.STEPS));

  private static final Map<String, RoadClass> RAILWAY =
      Map.of(
          "rail", RoadClass.RAIL,
          "narrow_gauge", RoadClass.RAIL,
          "light_rail", RoadClass.LIGHT_RAIL,
          "monorail", RoadClass.LIGHT_RAIL,
          "funicular", RoadClass.LIGHT_RAIL,
          "tram", RoadClass.TRAM,
          "subway", RoadClass.SUBWAY);

  private static final String LINK = "_link";

  private RoadTags() {}

  /** None, one, or two where a tram runs in a street. */
  static List<RoadAttribute> of(Tags tags) {
    List<RoadAttribute> all = new ArrayList<>(1);
    String highway = tags.get("highway", "");
    boolean link = highway.endsWith(LINK);
    RoadClass road =
        HIGHWAY.get(link ? highway.substring(0, highway.length() - LINK.length()) : highway);
    if (road != null && !tags.is("area", "yes")) {
      add(all, road, Access.onRoad(road, link, tags), link ? RoadPack.LINK : 0, tags);
    }
    RoadClass rail = RAILWAY.get(tags.get("railway", ""));
    if (rail != null && !tags.is("service", "yard")) {
      add(all, rail, Travel.RAIL.access(true, true), 0, tags);
    }
    if (tags.is("route", "ferry")) {
      add(all, RoadClass.FERRY, Access.onFerry(tags), 0, tags);
    }
    return all;
  }

  private static void add(
      List<RoadAttribute> all, RoadClass kind, int access, int extraFlags, Tags tags) {
    if (access == 0) {
      return;
    }
    OptionalInt forward = SpeedLimits.of(tags, "forward");
    OptionalInt backward = SpeedLimits.of(tags, "backward");
    int flags = extraFlags | (tags.has("bridge") ? RoadPack.BRIDGE : 0);
    flags |= tags.has("tunnel") ? RoadPack.TUNNEL : 0;
    flags |= Access.isRoundabout(tags) ? RoadPack.ROUNDABOUT : 0;
    flags |= forward.isPresent() ? RoadPack.LIMIT_TAGGED_FORWARD : 0;
    flags |= backward.isPresent() ? RoadPack.LIMIT_TAGGED_BACKWARD : 0;
    int usual = 10 * kind.usualLimitKmh();
    all.add(
        new RoadAttribute(
            kind,
            access,
            flags,
            forward.orElse(usual),
            backward.orElse(usual),
            cut(tags.get("name", "")),
            cut(tags.get("ref", ""))));
  }

  private static String cut(String text) {
    if (text.length() <= MOST_CHARS) {
      return text;
    }
    boolean pair = Character.isHighSurrogate(text.charAt(MOST_CHARS - 1));
    return text.substring(0, pair ? MOST_CHARS - 1 : MOST_CHARS);
  }
}
