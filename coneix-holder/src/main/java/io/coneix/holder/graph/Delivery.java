package io.coneix.holder.graph;

/**
 * How far the chain's entries have come.
 *
 * @param lastNode index of the last node, 0 where there is none
 * @param lastLogged index of the last node that the log has acknowledged
 */
public record Delivery(int lastNode, int lastLogged) {
  /** How many nodes wait until the platform can be reached. */
  public int pending() {
    return lastNode - lastLogged;
  }
}
