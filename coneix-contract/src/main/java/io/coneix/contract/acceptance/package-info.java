/**
 * What makes an offer a contract: the holder's acceptance and the desk's countersignature.
 *
 * <p>{@link io.coneix.contract.acceptance.Contract} holds the three. The surprise: the acceptance
 * ties both hash chains of the holder, by a commitment and by its last value.
 */
@NullMarked
package io.coneix.contract.acceptance;

import org.jspecify.annotations.NullMarked;
