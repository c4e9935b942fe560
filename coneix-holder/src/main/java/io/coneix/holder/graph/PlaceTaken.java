package io.coneix.holder.graph;

import io.coneix.evidence.error.Refused;

/**
 * The log holds another node at a place of this chain: another device, or an earlier state of this
 * one, has gone on with the same root (THREATS, T01).
 *
 * <p>Nothing is lost here: the node stays in the store, unlogged, and what it holds with it.
 */
public final class PlaceTaken extends Refused {
  private final int index;

  PlaceTaken(int index) {
    super(
        "another node has this place in the chain",
        "node " + index,
        "a place that is free",
        "one that is used with another content",
        "one root has one writing wallet: recover this one from its 24 words");
    this.index = index;
  }

  /** The place that is taken. */
  public int index() {
    return index;
  }
}
