package io.geowallet.map.feature;

import java.util.Arrays;

/**
 * Where nodes are, by number: sorted arrays, as most files have them sorted already. Not
 * thread-safe.
 */
final class NodeStore {
  private long[] ids = new long[1024];
  private int[] xs = new int[1024];
  private int[] ys = new int[1024];
  private int size;
  private boolean sorted = true;

  void add(long id, int x, int y) {
    if (size == ids.length) {
      int length = IntList.grown(size);
      ids = Arrays.copyOf(ids, length);
      xs = Arrays.copyOf(xs, length);
      ys = Arrays.copyOf(ys, length);
    }
    sorted &= size == 0 || ids[size - 1] <= id;
    ids[size] = id;
    xs[size] = x;
    ys[size] = y;
    size++;
  }

  /** To be called once, after the last node. */
  void sort() {
    if (!sorted) {
      for (int root = size / 2 - 1; root >= 0; root--) {
        sift(root, size);
      }
      for (int end = size - 1; end > 0; end--) {
        swap(0, end);
        sift(0, end);
      }
    }
  }

  /** One step of heap sort: it needs no memory, and no order of the file makes it slow. */
  private void sift(int from, int end) {
    int root = from;
    while (2 * root + 1 < end) {
      int child = 2 * root + 1;
      if (child + 1 < end && ids[child] < ids[child + 1]) {
        child++;
      }
      if (ids[root] >= ids[child]) {
        return;
      }
      swap(root, child);
      root = child;
    }
  }

  private void swap(int a, int b) {
    long id = ids[a];
    ids[a] = ids[b];
    ids[b] = id;
    int x = xs[a];
    xs[a] = xs[b];
    xs[b] = x;
    int y = ys[a];
    ys[a] = ys[b];
    ys[b] = y;
  }

  /** The index of a node; negative where it is not there. */
  int find(long id) {
    return Arrays.binarySearch(ids, 0, size, id);
  }

  int x(int index) {
    return xs[index];
  }

  int y(int index) {
    return ys[index];
  }
}
