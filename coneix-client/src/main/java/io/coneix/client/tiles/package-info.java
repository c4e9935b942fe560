/**
 * Hashes of the log for building proofs, read from its tiles and checked one by one.
 *
 * <p>{@link io.coneix.client.tiles.TileClient} is the one to use. The surprise: a client asks for
 * whole tiles and never for the proof of an entry, so the platform cannot tell whose entries belong
 * together (THREATS, T20).
 */
@NullMarked
package io.coneix.client.tiles;

import org.jspecify.annotations.NullMarked;
