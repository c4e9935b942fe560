package io.geowallet.map.osm;

import java.util.List;

/** Is given the elements of a file, in the file's order, by one thread. */
public interface OsmHandler {
  /** What kind of element takes part in a relation. */
  enum MemberType {
    /** A point. */
    NODE,
    /** A line or outline. */
    WAY,
    /** A group. */
    RELATION
  }

  /**
   * An element's part in a relation.
   *
   * @param id may name an element that the file does not hold
   * @param role may be empty
   */
  record Member(MemberType type, long id, String role) {}

  /** The file's own statement of what it covers, in 1e-7 degrees; south is not above north. */
  default void bounds(int southE7, int westE7, int northE7, int eastE7) {}

  /** A point, in 1e-7 degrees, within +-90 and +-180 degrees. */
  void node(long id, int latE7, int lonE7, Tags tags);

  /**
   * A line or outline.
   *
   * @param refs ids of nodes, which the file may not hold; the array is the handler's own
   */
  void way(long id, long[] refs, Tags tags);

  /** A group of elements. */
  void relation(long id, List<Member> members, Tags tags);
}
