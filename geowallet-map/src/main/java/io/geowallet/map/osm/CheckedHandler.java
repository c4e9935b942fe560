package io.geowallet.map.osm;

import java.util.List;

/** Stands between a reader and a handler, and holds a file to the limits. Not thread-safe. */
final class CheckedHandler {
  /** What an element costs beside its references, in references. */
  private static final int PER_ELEMENT = 4;

  private static final int LAT_E7 = 900_000_000;
  private static final int LON_E7 = 1_800_000_000;

  private final OsmHandler handler;
  private final OsmLimits limits;
  private long nodes;
  private long references;
  private long unpackedBytes;

  CheckedHandler(OsmHandler handler, OsmLimits limits) {
    this.handler = handler;
    this.limits = limits;
  }

  OsmLimits limits() {
    return limits;
  }

  void bounds(long south, long west, long north, long east, Place where) {
    if (south > north) {
      throw new UnreadableMap(
          "bounds", where.where(), "south below north", south + " and " + north);
    }
    handler.bounds(lat(south, where), lon(west, where), lat(north, where), lon(east, where));
  }

  void node(long id, long latE7, long lonE7, Tags tags, Place where) {
    nodes++;
    if (nodes > limits.nodes()) {
      throw new UnreadableMap(
          "size of the map", where.where(), "at most " + limits.nodes() + " nodes", "more");
    }
    handler.node(id, lat(latE7, where), lon(lonE7, where), tags);
  }

  void way(long id, long[] refs, Tags tags, Place where) {
    count(refs.length, "nodes of a way", where);
    handler.way(id, refs, tags);
  }

  void relation(long id, List<OsmHandler.Member> members, Tags tags, Place where) {
    count(members.size(), "members of a relation", where);
    handler.relation(id, members, tags);
  }

  /** Counts what came out of packed data, so that a small file cannot keep us busy for ever. */
  void unpacked(int bytes, Place where) {
    unpackedBytes += bytes;
    if (unpackedBytes > limits.unpackedBytes()) {
      throw new UnreadableMap(
          "size of the file",
          where.where(),
          "at most " + limits.unpackedBytes() + " bytes",
          "more");
    }
  }

  /** Refuses a list that has grown past the bound while it is still being read. */
  void checkLength(int length, String what, Place where) {
    if (length > limits.perElement()) {
      throw new UnreadableMap(what, where.where(), "at most " + limits.perElement(), "more");
    }
  }

  void checkTags(int count, Place where) {
    if (count > limits.tags()) {
      throw new UnreadableMap(
          "tags of an element", where.where(), "at most " + limits.tags(), "more");
    }
  }

  String text(String text, Place where) {
    if (text.length() > limits.tagChars()) {
      throw new UnreadableMap(
          "text of a tag",
          where.where(),
          "at most " + limits.tagChars() + " characters",
          text.length() + " characters");
    }
    return text;
  }

  private void count(int length, String what, Place where) {
    checkLength(length, what, where);
    references += (long) length + PER_ELEMENT;
    if (references > limits.references()) {
      throw new UnreadableMap(
          "size of the map",
          where.where(),
          "at most " + limits.references() + " references of ways and relations",
          "more");
    }
  }

  private static int lat(long e7, Place where) {
    return degrees(e7, LAT_E7, "latitude", where);
  }

  private static int lon(long e7, Place where) {
    return degrees(e7, LON_E7, "longitude", where);
  }

  private static int degrees(long e7, int limit, String what, Place where) {
    if (e7 < -limit || e7 > limit) {
      throw new UnreadableMap(what, where.where(), "within +-" + limit + "e-7 degrees", e7 + "e-7");
    }
    return (int) e7;
  }
}
