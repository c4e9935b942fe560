package io.geowallet.map.feature;

import java.util.Arrays;

/**
 * Finds the features near a place: a packed R-tree (Leutenegger and others, "STR: A Simple and
 * Efficient Algorithm for R-Tree Packing", 1997). Its size is linear whatever the features are.
 * Immutable, thread-safe.
 */
public final class FeatureIndex {
  private static final int FAN = 16;

  private final int[] items;

  /** Four sides of each node: leaves first, then level by level; the root is the last. */
  private final int[] boxes;

  private final int[] levelStart;

  private FeatureIndex(int[] items, int[] boxes, int[] levelStart) {
    this.items = items;
    this.boxes = boxes;
    this.levelStart = levelStart;
  }

  /** An index over some of a set's features. */
  public static FeatureIndex of(FeatureSet set, int[] features) {
    int[] itemBoxes = new int[4 * features.length];
    for (int i = 0; i < features.length; i++) {
      put(itemBoxes, i, set.box(features[i]));
    }
    int[] order = order(itemBoxes, features.length);
    int[] items = new int[features.length];
    IntList boxes = new IntList();
    for (int i = 0; i < order.length; i++) {
      items[i] = features[order[i]];
      for (int side = 0; side < 4; side++) {
        boxes.add(itemBoxes[4 * order[i] + side]);
      }
    }
    IntList levels = new IntList();
    levels.add(0);
    for (int from = 0, count = items.length; count > 1; ) {
      int next = boxes.size() / 4;
      levels.add(next);
      addParents(boxes, from, count);
      from = next;
      count = boxes.size() / 4 - next;
    }
    return new FeatureIndex(items, boxes.toArray(), levels.toArray());
  }

  private static void put(int[] boxes, int index, Box box) {
    boxes[4 * index] = (int) box.minX();
    boxes[4 * index + 1] = (int) box.minY();
    boxes[4 * index + 2] = (int) box.maxX();
    boxes[4 * index + 3] = (int) box.maxY();
  }

  /** In vertical slices from west to east, each from north to south. */
  private static int[] order(int[] boxes, int count) {
    long[] keys = new long[count];
    for (int i = 0; i < count; i++) {
      keys[i] = centre(boxes, i, 0) << 32 | i;
    }
    Arrays.sort(keys);
    int leaves = (count + FAN - 1) / FAN;
    int slices = (int) Math.ceil(Math.sqrt(leaves));
    int sliceSize = FAN * Math.max(1, (leaves + Math.max(1, slices) - 1) / Math.max(1, slices));
    for (int from = 0; from < count; from += sliceSize) {
      int to = Math.min(count, from + sliceSize);
      for (int i = from; i < to; i++) {
        int item = (int) keys[i];
        keys[i] = centre(boxes, item, 1) << 32 | item;
      }
      Arrays.sort(keys, from, to);
    }
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      order[i] = (int) keys[i];
    }
    return order;
  }

  private static long centre(int[] boxes, int index, int axis) {
    return ((long) boxes[4 * index + axis] + boxes[4 * index + axis + 2]) / 2;
  }

  private static void addParents(IntList boxes, int from, int count) {
    for (int first = from; first < from + count; first += FAN) {
      int end = Math.min(first + FAN, from + count);
      int[] union = {Integer.MAX_VALUE, Integer.MAX_VALUE, -1, -1};
      for (int child = first; child < end; child++) {
        union[0] = Math.min(union[0], boxes.get(4 * child));
        union[1] = Math.min(union[1], boxes.get(4 * child + 1));
        union[2] = Math.max(union[2], boxes.get(4 * child + 2));
        union[3] = Math.max(union[3], boxes.get(4 * child + 3));
      }
      for (int side : union) {
        boxes.add(side);
      }
    }
  }

  /** The features whose box meets {@code box}, by rising number. */
  public int[] find(Box box) {
    IntList found = new IntList();
    if (items.length > 0) {
      int level = levelStart.length - 1;
      int end = boxes.length / 4;
      for (int node = levelStart[level]; node < end; node++) {
        visit(node, level, box, found);
      }
    }
    int[] sorted = found.toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  private void visit(int node, int level, Box box, IntList found) {
    if (boxes[4 * node] > box.maxX()
        || boxes[4 * node + 1] > box.maxY()
        || boxes[4 * node + 2] < box.minX()
        || boxes[4 * node + 3] < box.minY()) {
      return;
    }
    if (level == 0) {
      found.add(items[node]);
      return;
    }
    int first = levelStart[level - 1] + FAN * (node - levelStart[level]);
    int end = Math.min(first + FAN, levelStart[level]);
    for (int child = first; child < end; child++) {
      visit(child, level - 1, box, found);
    }
  }
}
