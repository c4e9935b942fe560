/**
 * The holder's graph: one node for each slot, and what rides in it.
 *
 * <p>{@link io.coneix.holder.graph.GraphKeeper} makes nodes and sends their entries, {@link
 * io.coneix.holder.graph.GraphReader} reads back. The surprise: receipts become durable with the
 * next node, because a receipt that is lost is had again by sending the same entry.
 */
@NullMarked
package io.coneix.holder.graph;

import org.jspecify.annotations.NullMarked;
