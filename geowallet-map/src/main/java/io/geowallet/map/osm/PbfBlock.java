package io.geowallet.map.osm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A block of elements over a common table of strings. For one block; not thread-safe. */
final class PbfBlock {
  private static final String INDEX = "an index of a string";
  private static final int NANO_PER_E7 = 100;
  private static final int NANO_HALF = 50;
  private static final int MOST_GRANULARITY = 1_000_000_000;

  /** Writers put about 8,000 elements into a block; an object of ours costs more than 2 bytes. */
  private static final int MOST_STRINGS = 1_000_000;

  private static final int MOST_GROUPS = 10_000;

  private final CheckedHandler handler;
  private final List<String> strings = new ArrayList<>();
  private long granularity = 100;
  private long latOffset;
  private long lonOffset;

  PbfBlock(CheckedHandler handler) {
    this.handler = handler;
  }

  void read(Wire wire) {
    List<Wire> groups = new ArrayList<>();
    while (wire.next()) {
      switch (wire.field()) {
        case 1 -> readStrings(wire.sub());
        case 2 -> groups.add(group(wire, groups.size()));
        case 17 -> granularity = granularity(wire);
        case 19 -> latOffset = wire.number();
        case 20 -> lonOffset = wire.number();
        default -> wire.skip();
      }
    }
    groups.forEach(this::readGroup);
  }

  private static Wire group(Wire wire, int before) {
    if (before == MOST_GROUPS) {
      throw wire.bad("at most " + MOST_GROUPS + " groups in a block", "more");
    }
    return wire.sub();
  }

  private static long granularity(Wire wire) {
    long value = wire.number();
    if (value < 1 || value > MOST_GRANULARITY) {
      throw wire.bad("a granularity of 1 to " + MOST_GRANULARITY, Long.toString(value));
    }
    return value;
  }

  private void readStrings(Wire wire) {
    while (wire.next()) {
      if (strings.size() == MOST_STRINGS) {
        throw wire.bad("at most " + MOST_STRINGS + " strings in a block", "more");
      }
      if (wire.field() == 1) {
        strings.add(handler.text(wire.text(), wire));
      } else {
        wire.skip();
      }
    }
  }

  private void readGroup(Wire group) {
    while (group.next()) {
      switch (group.field()) {
        case 1 -> readNode(group.sub());
        case 2 -> readDense(group.sub());
        case 3 -> readWay(group.sub());
        case 4 -> readRelation(group.sub());
        default -> group.skip();
      }
    }
  }

  private void readNode(Wire node) {
    Element e = new Element();
    long lat = 0;
    long lon = 0;
    while (node.next()) {
      switch (node.field()) {
        case 1 -> e.id = unZigZag(node.number());
        case 8 -> lat = unZigZag(node.number());
        case 9 -> lon = unZigZag(node.number());
        default -> e.tagFieldOrSkip(node);
      }
    }
    handler.node(e.id, e7(lat, latOffset, node), e7(lon, lonOffset, node), e.tags(node), node);
  }

  private void readDense(Wire dense) {
    Wire none = Wire.of(new byte[0], dense.where());
    Wire ids = none;
    Wire lats = none;
    Wire lons = none;
    Wire tags = none;
    while (dense.next()) {
      switch (dense.field()) {
        case 1 -> ids = dense.sub();
        case 8 -> lats = dense.sub();
        case 9 -> lons = dense.sub();
        case 10 -> tags = dense.sub();
        default -> dense.skip();
      }
    }
    long id = 0;
    long lat = 0;
    long lon = 0;
    while (ids.more()) {
      id += ids.zigZag();
      lat += lats.zigZag();
      lon += lons.zigZag();
      Tags own = tags.more() ? denseTags(tags) : Tags.NONE;
      handler.node(id, e7(lat, latOffset, lats), e7(lon, lonOffset, lons), own, ids);
    }
    if (lats.more() || lons.more()) {
      throw dense.bad("as many coordinates as nodes", "more");
    }
  }

  private Tags denseTags(Wire wire) {
    int key = wire.small(strings.size() - 1, INDEX);
    if (key == 0) {
      return Tags.NONE;
    }
    List<String> pairs = new ArrayList<>();
    while (key != 0) {
      pairs.add(strings.get(key));
      pairs.add(string(wire));
      handler.checkTags(pairs.size() / 2, wire);
      key = wire.small(strings.size() - 1, INDEX);
    }
    return Tags.of(pairs);
  }

  private void readWay(Wire way) {
    Element e = new Element();
    long[] refs = {};
    while (way.next()) {
      switch (way.field()) {
        case 1 -> e.id = way.number();
        case 8 -> refs = readRefs(way.sub());
        default -> e.tagFieldOrSkip(way);
      }
    }
    handler.way(e.id, refs, e.tags(way), way);
  }

  private long[] readRefs(Wire wire) {
    long[] refs = new long[16];
    int count = 0;
    long ref = 0;
    while (wire.more()) {
      ref += wire.zigZag();
      handler.checkLength(count + 1, "nodes of a way", wire);
      if (count == refs.length) {
        refs = Arrays.copyOf(refs, 2 * count);
      }
      refs[count++] = ref;
    }
    return Arrays.copyOf(refs, count);
  }

  private void readRelation(Wire relation) {
    Element e = new Element();
    Wire roles = Wire.of(new byte[0], relation.where());
    Wire ids = roles;
    Wire types = roles;
    while (relation.next()) {
      switch (relation.field()) {
        case 1 -> e.id = relation.number();
        case 8 -> roles = relation.sub();
        case 9 -> ids = relation.sub();
        case 10 -> types = relation.sub();
        default -> e.tagFieldOrSkip(relation);
      }
    }
    List<OsmHandler.Member> members = new ArrayList<>();
    long id = 0;
    while (ids.more()) {
      id += ids.zigZag();
      handler.checkLength(members.size() + 1, "members of a relation", ids);
      OsmHandler.MemberType type = OsmHandler.MemberType.values()[types.small(2, "a member type")];
      members.add(new OsmHandler.Member(type, id, string(roles)));
    }
    handler.relation(e.id, List.copyOf(members), e.tags(relation), relation);
  }

  private String string(Wire index) {
    return strings.get(index.small(strings.size() - 1, INDEX));
  }

  private static long unZigZag(long n) {
    return (n >>> 1) ^ -(n & 1);
  }

  private long e7(long value, long offset, Wire wire) {
    try {
      long nano = Math.addExact(offset, Math.multiplyExact(granularity, value));
      return Math.floorDiv(Math.addExact(nano, NANO_HALF), NANO_PER_E7);
    } catch (ArithmeticException e) {
      throw wire.bad("a coordinate", "a number beyond 64 bits");
    }
  }

  /** What nodes, ways and relations have in common: number, keys, values. */
  private final class Element {
    private long id;
    private Wire keys = Wire.of(new byte[0], "");
    private Wire values = keys;

    void tagFieldOrSkip(Wire wire) {
      switch (wire.field()) {
        case 2 -> keys = wire.sub();
        case 3 -> values = wire.sub();
        default -> wire.skip();
      }
    }

    Tags tags(Wire wire) {
      List<String> pairs = new ArrayList<>();
      while (keys.more()) {
        pairs.add(string(keys));
        pairs.add(string(values));
        handler.checkTags(pairs.size() / 2, wire);
      }
      return Tags.of(pairs);
    }
  }
}
