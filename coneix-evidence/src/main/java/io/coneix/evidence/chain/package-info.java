/**
 * Names that only the holder can make: reverse hash chains of nodes and of runs.
 *
 * <p>{@link io.coneix.evidence.chain.NameChain} names the nodes of a graph (THREATS, T01, T02),
 * {@link io.coneix.evidence.chain.RunChain} the runs of a contract (T10, T11). The surprise: values
 * are used in rising order but computed from the top down, so whoever is shown one value can
 * compute all earlier ones and no later one.
 */
@NullMarked
package io.coneix.evidence.chain;

import org.jspecify.annotations.NullMarked;
