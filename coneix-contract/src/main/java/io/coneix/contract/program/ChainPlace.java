package io.coneix.contract.program;

import java.util.Comparator;

/**
 * Where in its holder's chain a record was logged; compares in the order of logging, whatever slot
 * the record is of.
 *
 * @param node index of the node, from 1
 * @param part place of the part in its node, from 0
 */
public record ChainPlace(int node, int part) implements Comparable<ChainPlace> {
  /** The first part of a chain. */
  public static final ChainPlace FIRST = new ChainPlace(1, 0);

  private static final Comparator<ChainPlace> ORDER =
      Comparator.comparingInt(ChainPlace::node).thenComparingInt(ChainPlace::part);

  /** Refuses places that no chain has. */
  public ChainPlace {
    if (node < 1 || part < 0) {
      throw new IllegalArgumentException("part " + part + " of node " + node);
    }
  }

  @Override
  public int compareTo(ChainPlace other) {
    return ORDER.compare(this, other);
  }
}
