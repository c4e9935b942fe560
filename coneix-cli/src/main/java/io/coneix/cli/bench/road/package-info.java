/**
 * Benches of packs and of map matching.
 *
 * <p>{@link io.coneix.cli.bench.road.TownMatching} has the truth: drives through the demo's town.
 * The one surprise: GraphHopper, the judge, runs in a process of its own and is no part of the
 * product.
 */
@NullMarked
package io.coneix.cli.bench.road;

import org.jspecify.annotations.NullMarked;
