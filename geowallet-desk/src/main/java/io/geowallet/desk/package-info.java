/**
 * The requester's program for movements: offers of mileage contracts, and their statements as
 * tables.
 *
 * <p>{@link io.geowallet.desk.MileageOffer} fills an offer, {@link
 * io.geowallet.desk.StatementTable} prints an answer. The surprise: whatever an offer asks, the
 * registration is its upper bound, and the holder's wallet words it anew.
 */
@NullMarked
package io.geowallet.desk;

import org.jspecify.annotations.NullMarked;
