/**
 * The roads of legs, from a map pack on this computer: no place is ever asked of anybody (THREATS,
 * T21).
 *
 * <p>{@link io.geowallet.wallet.road.RoadBook} keeps what was worked out and works out more. The
 * surprise: nothing of it enters a record, a job or a statement; distances there stay those of the
 * track.
 */
@NullMarked
package io.geowallet.wallet.road;

import org.jspecify.annotations.NullMarked;
