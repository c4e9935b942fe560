/**
 * Maps on the wallet's pages: the ground from a local file, and the trips on it.
 *
 * <p>{@link io.geowallet.wallet.page.map.GroundMaps} holds the ground, {@link
 * io.geowallet.wallet.page.map.MapView} is what a page gives to the template {@code
 * map/ground.jte}. The surprise: a page is there before its ground is read, and works without one.
 */
@NullMarked
package io.geowallet.wallet.page.map;

import org.jspecify.annotations.NullMarked;
