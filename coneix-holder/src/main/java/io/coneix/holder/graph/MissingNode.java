package io.coneix.holder.graph;

import io.coneix.evidence.error.Refused;

/** A node that later ones follow, and that neither archive nor log has. */
public final class MissingNode extends Refused {
  MissingNode(int index) {
    super(
        "a node is missing",
        "node " + index,
        "its content in the archive, or its entry in the log",
        "neither",
        "ask the platform's operator for all blobs and the whole log");
  }
}
