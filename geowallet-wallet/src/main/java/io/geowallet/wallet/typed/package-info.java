/**
 * Trips that no phone recorded, typed in by the wallet's owner: the marked fallback.
 *
 * <p>{@link io.geowallet.wallet.typed.TypedTripBook} keeps them. The surprise: where a trip led and
 * what for is sealed apart from its time and distance, in a category that no contract can name.
 */
@NullMarked
package io.geowallet.wallet.typed;

import org.jspecify.annotations.NullMarked;
