/**
 * Draws tiles: features near a square of the map's plane become SVG.
 *
 * <p>{@link io.geowallet.map.tile.TilePainter} is the whole of it. Within a tile all numbers are
 * whole tenths of a pixel. The surprise: where a name stands is decided in the map's plane and not
 * in the tile, so that two neighbours each draw their half of the same word.
 */
@NullMarked
package io.geowallet.map.tile;

import org.jspecify.annotations.NullMarked;
