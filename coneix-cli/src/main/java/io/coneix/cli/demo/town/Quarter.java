package io.coneix.cli.demo.town;

import java.util.ArrayList;
import java.util.List;

/**
 * A built-up place: its streets, drawn, and where houses and roads can be tied to them. Immutable
 * once drawn.
 */
final class Quarter {
  private final QuarterSpec spec;
  private final Lattice lattice;
  private final List<Frontage> frontages;

  Quarter(QuarterSpec spec, Lattice lattice, List<Frontage> frontages) {
    this.spec = spec;
    this.lattice = lattice;
    this.frontages = List.copyOf(frontages);
  }

  /**
   * The middle of a side street's block, where a house can have its drive.
   *
   * @param node on the street
   * @param at where it is
   * @param away direction away from the street, of length 1
   */
  record Frontage(int node, XY at, XY away) {}

  /** The ends of the middle streets, by compass. */
  enum Side {
    /** End of the middle column to the north. */
    NORTH(0, 1),
    /** End of the middle row to the east. */
    EAST(1, 0),
    /** End of the middle column to the south. */
    SOUTH(0, -1),
    /** End of the middle row to the west. */
    WEST(-1, 0);

    private final int i;
    private final int j;

    Side(int i, int j) {
      this.i = i;
      this.j = j;
    }
  }

  QuarterSpec spec() {
    return spec;
  }

  /** The crossing in the middle. */
  int middle() {
    return lattice.node(0, 0);
  }

  /** The last crossing of a middle street. */
  int end(Side side) {
    int k = 0;
    while (lattice.has((k + 1) * side.i, (k + 1) * side.j)) {
      k++;
    }
    return lattice.node(k * side.i, k * side.j);
  }

  /** The block nearest to a place wished for, of those not taken. */
  Frontage frontage(XY wish, List<Frontage> taken) {
    List<Frontage> free = new ArrayList<>(frontages);
    free.removeAll(taken);
    Frontage best = free.get(0);
    for (Frontage f : free) {
      if (f.at.distanceTo(wish) < best.at.distanceTo(wish)) {
        best = f;
      }
    }
    return best;
  }
}
