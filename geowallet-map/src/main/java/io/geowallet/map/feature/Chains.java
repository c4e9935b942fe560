package io.geowallet.map.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins lines of node numbers end to end. Each line is used once; the result depends on the order
 * of the lines only. Not thread-safe.
 */
final class Chains {
  private final List<long[]> lines;
  private final boolean mayTurn;
  private final boolean[] used;
  private final Map<Long, List<Integer>> byEnd = new HashMap<>();

  private Chains(List<long[]> lines, boolean mayTurn) {
    this.lines = lines;
    this.mayTurn = mayTurn;
    this.used = new boolean[lines.size()];
    for (int i = 0; i < lines.size(); i++) {
      long[] line = lines.get(i);
      byEnd.computeIfAbsent(line[0], end -> new ArrayList<>()).add(i);
      if (mayTurn) {
        byEnd.computeIfAbsent(line[line.length - 1], end -> new ArrayList<>()).add(i);
      }
    }
  }

  /**
   * The rings that lines form, in whatever direction each runs; lines that close no ring are left
   * out. The first node is the last of each.
   */
  static List<long[]> rings(List<long[]> lines) {
    List<long[]> rings = new ArrayList<>();
    for (long[] chain : new Chains(atLeastTwo(lines), true).join()) {
      if (chain.length > 3 && chain[0] == chain[chain.length - 1]) {
        rings.add(chain);
      }
    }
    return rings;
  }

  /** The longest chains of lines that follow each other, each in its own direction. */
  static List<long[]> directed(List<long[]> lines) {
    List<long[]> wanted = atLeastTwo(lines);
    // A chain must begin where nothing leads to, or it would come out in two pieces.
    Map<Long, Integer> incoming = new HashMap<>();
    wanted.forEach(line -> incoming.merge(line[line.length - 1], 1, Integer::sum));
    List<long[]> ordered = new ArrayList<>(wanted);
    ordered.sort(
        java.util.Comparator.comparing((long[] line) -> incoming.getOrDefault(line[0], 0) > 0));
    return new Chains(ordered, false).join();
  }

  private static List<long[]> atLeastTwo(List<long[]> lines) {
    return lines.stream().filter(line -> line.length > 1).toList();
  }

  private List<long[]> join() {
    List<long[]> chains = new ArrayList<>();
    for (int first = 0; first < lines.size(); first++) {
      if (!used[first]) {
        used[first] = true;
        chains.add(chain(lines.get(first)));
      }
    }
    return chains;
  }

  private long[] chain(long[] first) {
    long[] chain = first;
    int length = first.length;
    while (chain[0] != chain[length - 1]) {
      int next = unused(chain[length - 1]);
      if (next < 0) {
        break;
      }
      used[next] = true;
      long[] line = lines.get(next);
      boolean turned = mayTurn && line[0] != chain[length - 1];
      if (length + line.length > chain.length) {
        chain = Arrays.copyOf(chain, 2 * (length + line.length));
      }
      for (int i = 1; i < line.length; i++) {
        chain[length++] = line[turned ? line.length - 1 - i : i];
      }
    }
    return Arrays.copyOf(chain, length);
  }

  /** The first unused line at an end; those that were used are dropped, so that all is linear. */
  private int unused(long end) {
    List<Integer> there = byEnd.getOrDefault(end, List.of());
    while (!there.isEmpty()) {
      int line = there.get(there.size() - 1);
      if (!used[line]) {
        return line;
      }
      there.remove(there.size() - 1);
    }
    return -1;
  }
}
