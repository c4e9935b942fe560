package io.geowallet.mobility.road;

/** Who asks: which ways may be used, and in which direction. */
public enum Travel {
  /** Cars, motorcycles, buses, and their ferries. */
  ROAD(0, true),
  /** Bicycles, and scooters like them. */
  CYCLE(2, true),
  /** On foot. */
  FOOT(4, true),
  /** Trains, trams, undergrounds. */
  RAIL(6, false);

  private final int shift;
  private final boolean turnsAnywhere;

  Travel(int shift, boolean turnsAnywhere) {
    this.shift = shift;
    this.turnsAnywhere = turnsAnywhere;
  }

  /** The bit in an attribute's access byte for the way's own direction. */
  int forwardBit() {
    return 1 << shift;
  }

  /** The bit for the direction against the way's own. */
  int backwardBit() {
    return 2 << shift;
  }

  /** Whether turning round between two junctions is possible at all. */
  boolean turnsAnywhere() {
    return turnsAnywhere;
  }

  /** The access byte of a way that is open to this one. */
  public int access(boolean forward, boolean backward) {
    return (forward ? forwardBit() : 0) | (backward ? backwardBit() : 0);
  }
}
