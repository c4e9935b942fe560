package io.geowallet.map.feature;

import io.geowallet.map.osm.Tags;
import java.util.Optional;

/**
 * What the tags of an element mean for the map.
 *
 * @param kind what is drawn
 * @param flags those of {@link FeatureSet}
 * @param name as written on the map, cut where it is longer than any sensible one; may be empty
 * @param ref a road's number; may be empty
 */
record Meaning(Kind kind, int flags, String name, String ref) {
  private static final int MOST_CHARS = 80;
  private static final int MOST_REF_CHARS = 10;

  /** As an outline that was closed. */
  static Optional<Meaning> ofArea(Tags tags) {
    return AreaKinds.of(tags).map(kind -> new Meaning(kind, 0, name(tags), ""));
  }

  /** As a line. */
  static Optional<Meaning> ofLine(Tags tags) {
    return LineKinds.of(tags)
        .map(kind -> new Meaning(kind, LineKinds.flags(tags), name(tags), ref(kind, tags)));
  }

  /** As a point; those without a name are not drawn. */
  static Optional<Meaning> ofPoint(Tags tags) {
    return PointKinds.of(tags)
        .map(kind -> new Meaning(kind, 0, name(tags), ""))
        .filter(meaning -> !meaning.name().isEmpty());
  }

  private static String name(Tags tags) {
    return cut(tags.get("name", ""), MOST_CHARS);
  }

  private static String ref(Kind kind, Tags tags) {
    if (!kind.isMajorRoad()) {
      return "";
    }
    String ref = tags.get("ref", "");
    int semicolon = ref.indexOf(';');
    String first = semicolon < 0 ? ref : ref.substring(0, semicolon);
    return first.length() > MOST_REF_CHARS ? "" : first.strip();
  }

  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end);
  }
}
