package io.geowallet.map.pack;

import io.geowallet.map.feature.IntList;
import io.geowallet.map.osm.OsmHandler;
import io.geowallet.map.osm.Tags;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The first reading: the ways that somebody may travel on. Not thread-safe. */
final class RoadWays implements OsmHandler {
  private final Map<RoadAttribute, Integer> known = new LinkedHashMap<>();
  private final IntList attributes = new IntList();
  private final IntList starts = new IntList();
  private final LongList refs = new LongList();

  @Override
  public void node(long id, int latE7, int lonE7, Tags tags) {}

  @Override
  public void way(long id, long[] nodes, Tags tags) {
    if (nodes.length < 2 || tags.isEmpty()) {
      return;
    }
    for (RoadAttribute attribute : RoadTags.of(tags)) {
      Integer index = known.putIfAbsent(attribute, known.size());
      attributes.add(index == null ? known.size() - 1 : index);
      starts.add(refs.size());
      for (long node : nodes) {
        refs.add(node);
      }
    }
  }

  @Override
  public void relation(long id, List<Member> members, Tags tags) {}

  int size() {
    return starts.size();
  }

  int attribute(int way) {
    return attributes.get(way);
  }

  int start(int way) {
    return starts.get(way);
  }

  int end(int way) {
    return way + 1 < starts.size() ? starts.get(way + 1) : refs.size();
  }

  /** The node at a position between {@link #start} and {@link #end}. */
  long node(int position) {
    return refs.get(position);
  }

  /** The nodes of all ways, sorted, each as often as ways pass it. */
  long[] sortedNodes() {
    return refs.sorted();
  }

  /** The attributes in the order of their numbers. */
  List<RoadAttribute> attributes() {
    return new ArrayList<>(known.keySet());
  }
}
