package io.coneix.cli.demo.town;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A map in OpenStreetMap's model. Immutable; elements are in the order of their numbers, from 1.
 *
 * @param nodes points; those without tags only shape ways
 * @param ways lines and outlines through nodes
 * @param relations groups of elements
 */
public record TownMap(List<Node> nodes, List<Way> ways, List<Relation> relations) {

  /** Copies the lists. */
  public TownMap {
    nodes = List.copyOf(nodes);
    ways = List.copyOf(ways);
    relations = List.copyOf(relations);
  }

  /**
   * A point.
   *
   * @param id number, from 1
   * @param at where
   * @param tags keys and values, in the order of the keys
   */
  public record Node(long id, GeoPoint at, SortedMap<String, String> tags) {
    /** Copies the tags. */
    public Node {
      tags = sorted(tags);
    }
  }

  /**
   * A line, or an outline where the first node is the last.
   *
   * @param id number, from 1
   * @param nodeIds numbers of the nodes, at least two
   * @param tags keys and values, in the order of the keys
   */
  public record Way(long id, List<Long> nodeIds, SortedMap<String, String> tags) {
    /** Copies both. */
    public Way {
      nodeIds = List.copyOf(nodeIds);
      tags = sorted(tags);
      if (nodeIds.size() < 2) {
        throw new IllegalArgumentException("way " + id + " has fewer than 2 nodes");
      }
    }
  }

  /**
   * A group.
   *
   * @param id number, from 1
   * @param members in order
   * @param tags keys and values, in the order of the keys
   */
  public record Relation(long id, List<Member> members, SortedMap<String, String> tags) {
    /** Copies both. */
    public Relation {
      members = List.copyOf(members);
      tags = sorted(tags);
    }
  }

  /**
   * An element's part in a relation.
   *
   * @param type {@code node} or {@code way}
   * @param id number of the element
   * @param role its role, or empty
   */
  public record Member(String type, long id, String role) {}

  private static SortedMap<String, String> sorted(Map<String, String> tags) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(tags));
  }
}
