package io.coneix.testworld;

import io.coneix.evidence.node.Node;
import java.util.List;

/**
 * A node as its holder keeps it.
 *
 * @param leafIndex its place in the log
 */
public record StoredNode(int index, long leafIndex, Node node, List<PendingPart> parts) {
  /** Copies the list. */
  public StoredNode {
    parts = List.copyOf(parts);
  }
}
