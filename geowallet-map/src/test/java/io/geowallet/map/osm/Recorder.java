package io.geowallet.map.osm;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Keeps all elements of a file, so that two files can be compared. Not thread-safe. */
public final class Recorder implements OsmHandler {
  /** A point. */
  public record Node(long id, int latE7, int lonE7, Tags tags) {}

  /** A line or outline. */
  public record Way(long id, List<Long> refs, Tags tags) {}

  /** A group. */
  public record Relation(long id, List<Member> members, Tags tags) {}

  public final List<Integer> bounds = new ArrayList<>();
  public final List<Node> nodes = new ArrayList<>();
  public final List<Way> ways = new ArrayList<>();
  public final List<Relation> relations = new ArrayList<>();

  /** Everything in a file, with limits far above what tests need. */
  public static Recorder of(byte[] file) {
    return of(file, OsmLimits.forHeap(1L << 30));
  }

  /** Everything in a file. */
  public static Recorder of(byte[] file, OsmLimits limits) {
    Recorder recorder = new Recorder();
    try {
      OsmReader.read(new ByteArrayInputStream(file), recorder, limits);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return recorder;
  }

  @Override
  public void bounds(int southE7, int westE7, int northE7, int eastE7) {
    bounds.addAll(List.of(southE7, westE7, northE7, eastE7));
  }

  @Override
  public void node(long id, int latE7, int lonE7, Tags tags) {
    nodes.add(new Node(id, latE7, lonE7, tags));
  }

  @Override
  public void way(long id, long[] refs, Tags tags) {
    List<Long> list = new ArrayList<>(refs.length);
    for (long ref : refs) {
      list.add(ref);
    }
    ways.add(new Way(id, list, tags));
  }

  @Override
  public void relation(long id, List<Member> members, Tags tags) {
    relations.add(new Relation(id, members, tags));
  }

  /** All elements, in the file's order; for comparisons. */
  public List<Object> all() {
    List<Object> all = new ArrayList<>(bounds);
    all.addAll(nodes);
    all.addAll(ways);
    all.addAll(relations);
    return all;
  }
}
