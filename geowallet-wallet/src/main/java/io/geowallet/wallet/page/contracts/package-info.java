/**
 * Contracts in the browser: offers to read, answers to give, periods to send.
 *
 * <p>{@link io.geowallet.wallet.page.contracts.OfferPages} reads invitations, {@link
 * io.geowallet.wallet.page.contracts.ContractHandlers} shows what was concluded. The surprise: an
 * invitation's secret is in no address and on no page; a checked offer waits here under a random
 * name until it is answered.
 */
@NullMarked
package io.geowallet.wallet.page.contracts;

import org.jspecify.annotations.NullMarked;
