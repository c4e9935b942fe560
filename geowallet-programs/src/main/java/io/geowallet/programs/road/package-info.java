/**
 * Maps in programs: a contract pins a signed table that names a map pack by its hash.
 *
 * <p>Way in: {@link io.geowallet.programs.road.MapTable}. The surprise: the pack is in no job,
 * since it is public and large; whoever computes brings it along, and the hash says whether it is
 * the one ({@link io.geowallet.programs.road.MapPacks}).
 */
@NullMarked
package io.geowallet.programs.road;

import org.jspecify.annotations.NullMarked;
