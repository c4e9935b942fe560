package io.coneix.holder.graph;

import io.coneix.evidence.node.PartBody;

/**
 * A part of the graph.
 *
 * @param node index of its node, 0 where it waits for one
 */
public record GraphPart(int node, PartBody body) {}
