package io.geowallet.map.pack;

import io.geowallet.map.osm.OsmHandler;
import io.geowallet.map.osm.Tags;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The second reading: where the nodes of the ways are. Not thread-safe. */
final class RoadNodes implements OsmHandler {
  private final long[] ids;
  private final int[] lats;
  private final int[] lons;
  private final BitSet shared = new BitSet();
  private final BitSet there = new BitSet();
  private int next;

  /**
   * The nodes to look for.
   *
   * @param sorted each as often as ways pass it
   */
  RoadNodes(long[] sorted) {
    int n = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (n > 0 && sorted[n - 1] == sorted[i]) {
        shared.set(n - 1);
      } else {
        sorted[n++] = sorted[i];
      }
    }
    ids = Arrays.copyOf(sorted, n);
    lats = new int[n];
    lons = new int[n];
  }

  @Override
  public void node(long id, int latE7, int lonE7, Tags tags) {
    int index = index(id);
    if (index >= 0) {
      lats[index] = latE7;
      lons[index] = lonE7;
      there.set(index);
    }
  }

  /** Files have their nodes sorted, as a rule: then the next one is the one after the last. */
  private int index(long id) {
    if (next < ids.length && ids[next] == id) {
      return next++;
    }
    if (next > 0 && next < ids.length && ids[next - 1] < id && id < ids[next]) {
      return -1;
    }
    int found = Arrays.binarySearch(ids, id);
    next = found >= 0 ? found + 1 : -found - 1;
    return found;
  }

  @Override
  public void way(long id, long[] refs, Tags tags) {}

  @Override
  public void relation(long id, List<Member> members, Tags tags) {}

  int size() {
    return ids.length;
  }

  /** The index of a node; negative where the file does not hold it. */
  int find(long id) {
    int index = Arrays.binarySearch(ids, id);
    return index >= 0 && there.get(index) ? index : -1;
  }

  /** Whether more than one way passes a node, or one does twice. */
  boolean isShared(int index) {
    return shared.get(index);
  }

  int latE7(int index) {
    return lats[index];
  }

  int lonE7(int index) {
    return lons[index];
  }
}
