package io.geowallet.mobility.road;

import java.util.Arrays;

/**
 * The shortest ways from one node to those around it (Dijkstra, 1959), as far as a bound and no
 * farther. Keeps only the nodes that it comes to, so its memory does not grow with the map. Of ways
 * of the same length it always finds the same one. For one thread at a time.
 */
final class RouteSearch {
  /** No trip needs more between two fixes, and a hostile map gets no more. */
  private static final int MOST_NODES = 1 << 16;

  private final RoadPack pack;
  private final Travel travel;

  /** Hash table from node to slot + 1; a power of two. */
  private int[] table = new int[256];

  private int[] nodes = new int[128];
  private int[] arrivedBy = new int[128];
  private double[] metres = new double[128];
  private boolean[] settled = new boolean[128];
  private int size;

  private int[] heap = new int[128];
  private int[] heapAt = new int[128];
  private int heapSize;

  RouteSearch(RoadPack pack, Travel travel) {
    this.pack = pack;
    this.travel = travel;
  }

  /**
   * Looks around from the head of a link, without turning back on it except at a dead end.
   *
   * @param boundM as far as this
   * @param targets nodes; the search ends when all are found
   * @param targetCount how many of them
   */
  void run(int link, double boundM, int[] targets, int targetCount) {
    clear();
    int start = pack.head(link);
    push(slot(start), 0, -1);
    int open = targetCount;
    int back = link ^ 1;
    while (heapSize > 0 && open > 0 && size < MOST_NODES) {
      int slot = pop();
      settled[slot] = true;
      for (int i = 0; i < targetCount; i++) {
        open -= targets[i] == nodes[slot] ? 1 : 0;
      }
      boolean first = nodes[slot] == start;
      relax(slot, first && !isDeadEnd(start, back) ? back : -1, boundM);
    }
  }

  private boolean isDeadEnd(int node, int back) {
    for (int i = pack.firstLink(node); i < pack.endLink(node); i++) {
      if (pack.link(i) != back && pack.isOpen(pack.link(i), travel)) {
        return false;
      }
    }
    return true;
  }

  private void relax(int slot, int forbidden, double boundM) {
    int node = nodes[slot];
    int end = pack.endLink(node);
    for (int i = pack.firstLink(node); i < end; i++) {
      int link = pack.link(i);
      if (link == forbidden || !pack.isOpen(link, travel)) {
        continue;
      }
      double reach = metres[slot] + pack.lengthMm(link >> 1) / 1000.0;
      if (reach <= boundM) {
        int next = slot(pack.head(link));
        if (!settled[next] && reach < metres[next]) {
          push(next, reach, link);
        }
      }
    }
  }

  /** Metres to a node; infinite where it was not reached. */
  double metresTo(int node) {
    int slot = find(node);
    return slot >= 0 && settled[slot] ? metres[slot] : Double.POSITIVE_INFINITY;
  }

  /** The links to a node that was reached, in order. */
  int[] linksTo(int node) {
    int count = 0;
    for (int s = find(node); arrivedBy[s] >= 0; s = find(pack.tail(arrivedBy[s]))) {
      count++;
    }
    int[] links = new int[count];
    for (int s = find(node); arrivedBy[s] >= 0; s = find(pack.tail(arrivedBy[s]))) {
      links[--count] = arrivedBy[s];
    }
    return links;
  }

  private void clear() {
    if (4 * size > table.length) {
      Arrays.fill(table, 0);
    } else {
      for (int s = size - 1; s >= 0; s--) {
        table[position(nodes[s])] = 0;
      }
    }
    size = 0;
    heapSize = 0;
  }

  private int position(int node) {
    int mask = table.length - 1;
    int at = ((node * 0x9E3779B9) >>> 7) & mask;
    while (table[at] != 0 && nodes[table[at] - 1] != node) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private int find(int node) {
    return table[position(node)] - 1;
  }

  private int slot(int node) {
    int at = position(node);
    if (table[at] != 0) {
      return table[at] - 1;
    }
    if (size == nodes.length) {
      grow();
      at = position(node);
    }
    nodes[size] = node;
    metres[size] = Double.POSITIVE_INFINITY;
    settled[size] = false;
    heapAt[size] = -1;
    table[at] = ++size;
    return size - 1;
  }

  private void grow() {
    int length = 2 * nodes.length;
    nodes = Arrays.copyOf(nodes, length);
    arrivedBy = Arrays.copyOf(arrivedBy, length);
    metres = Arrays.copyOf(metres, length);
    settled = Arrays.copyOf(settled, length);
    heapAt = Arrays.copyOf(heapAt, length);
    heap = Arrays.copyOf(heap, length);
    table = new int[2 * length];
    for (int s = 0; s < size; s++) {
      table[position(nodes[s])] = s + 1;
    }
  }

  private void push(int slot, double reach, int link) {
    metres[slot] = reach;
    arrivedBy[slot] = link;
    if (heapAt[slot] < 0) {
      heapAt[slot] = heapSize;
      heap[heapSize++] = slot;
    }
    up(heapAt[slot]);
  }

  private int pop() {
    int top = heap[0];
    int last = heap[--heapSize];
    heapAt[top] = -1;
    if (heapSize > 0) {
      heap[0] = last;
      heapAt[last] = 0;
      down();
    }
    return top;
  }

  private void up(int from) {
    int at = from;
    while (at > 0 && isBefore(heap[at], heap[(at - 1) / 2])) {
      swap(at, (at - 1) / 2);
      at = (at - 1) / 2;
    }
  }

  private void down() {
    int at = 0;
    while (2 * at + 1 < heapSize) {
      int child = 2 * at + 1;
      if (child + 1 < heapSize && isBefore(heap[child + 1], heap[child])) {
        child++;
      }
      if (!isBefore(heap[child], heap[at])) {
        return;
      }
      swap(at, child);
      at = child;
    }
  }

  private boolean isBefore(int a, int b) {
    return metres[a] < metres[b] || (metres[a] == metres[b] && nodes[a] < nodes[b]);
  }

  private void swap(int i, int j) {
    int slot = heap[i];
    heap[i] = heap[j];
    heap[j] = slot;
    heapAt[heap[i]] = i;
    heapAt[heap[j]] = j;
  }
}
