/**
 * Offers that are checked, contracts that are concluded, and where they stand.
 *
 * <p>{@link io.coneix.holder.contract.OfferReader} checks, {@link
 * io.coneix.holder.contract.ContractKeeper} accepts. The surprise: the registration is an upper
 * bound that the holder cannot waive, so an offer above it is refused and not asked about.
 */
@NullMarked
package io.coneix.holder.contract;

import org.jspecify.annotations.NullMarked;
