package io.geowallet.map.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ways of a file with their nodes' numbers, and what they mean. Not thread-safe. */
final class WayStore {
  private final List<Meaning> meanings = new ArrayList<>();
  private final Map<Meaning, Integer> known = new HashMap<>();
  private final IntList starts = new IntList();
  private final IntList lines = new IntList();
  private final IntList areas = new IntList();
  private final BitSet coasts = new BitSet();
  private final NodeStore byId = new NodeStore();
  private long[] refs = new long[1024];
  private int refCount;

  /** Adds a way; null for what it does not mean. */
  void add(long id, long[] nodes, @Nullable Meaning line, @Nullable Meaning area, boolean coast) {
    byId.add(id, starts.size(), 0);
    coasts.set(starts.size(), coast);
    starts.add(refCount);
    lines.add(line == null ? -1 : intern(line));
    areas.add(area == null ? -1 : intern(area));
    if (refCount + nodes.length > refs.length) {
      refs = Arrays.copyOf(refs, Math.max(refCount + nodes.length, IntList.grown(refCount)));
    }
    System.arraycopy(nodes, 0, refs, refCount, nodes.length);
    refCount += nodes.length;
  }

  private int intern(Meaning meaning) {
    Integer index = known.get(meaning);
    if (index == null) {
      index = meanings.size();
      known.put(meaning, index);
      meanings.add(meaning);
    }
    return index;
  }

  /** To be called once, after the last way. */
  void sort() {
    byId.sort();
  }

  /** How many distinct meanings, names included, all ways have. */
  int meanings() {
    return meanings.size();
  }

  int size() {
    return starts.size();
  }

  /** The index of a way; negative where the file does not hold it. */
  int find(long id) {
    int index = byId.find(id);
    return index < 0 ? -1 : byId.x(index);
  }

  long[] nodes(int way) {
    int end = way + 1 < starts.size() ? starts.get(way + 1) : refCount;
    return Arrays.copyOfRange(refs, starts.get(way), end);
  }

  @Nullable Meaning line(int way) {
    return lines.get(way) < 0 ? null : meanings.get(lines.get(way));
  }

  @Nullable Meaning area(int way) {
    return areas.get(way) < 0 ? null : meanings.get(areas.get(way));
  }

  boolean isCoast(int way) {
    return coasts.get(way);
  }
}
