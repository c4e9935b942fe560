/**
 * What a map is drawn from: features of a few dozen kinds, as whole numbers, with an index.
 *
 * <p>{@link io.geowallet.map.feature.MapBuilder} makes them from the elements of a file, {@link
 * io.geowallet.map.feature.FeatureSet} holds them. Coordinates are Web Mercator over the whole
 * world, 0 to 2^31 - 1 in both directions, y downwards: 16 units to a pixel at zoom 19. The
 * surprise: the sea is no element of a map; it is what lies to the right of coast lines.
 */
@NullMarked
package io.geowallet.map.feature;

import org.jspecify.annotations.NullMarked;
