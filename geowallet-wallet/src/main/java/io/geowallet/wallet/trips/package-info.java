/**
 * Trips as their owner sees them, and which of them are nobody's business.
 *
 * <p>{@link io.geowallet.wallet.trips.TripBook} finds trips, {@link
 * io.geowallet.wallet.trips.PrivateMarks} keeps the marks. The surprise: a mark withholds whole
 * slots, so it can take metres of the trip before or after with it; and what it withholds hangs on
 * the trips that are found by now, since a marked trip may have gone on.
 */
@NullMarked
package io.geowallet.wallet.trips;

import org.jspecify.annotations.NullMarked;
