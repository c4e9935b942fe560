/**
 * What a requester signs.
 *
 * <p>{@link io.coneix.contract.offer.Offer} states purpose, program, scope, schema and policies in
 * full. The surprise: it names everything by hash, and the wallet words it itself (THREATS, T18).
 */
@NullMarked
package io.coneix.contract.offer;

import org.jspecify.annotations.NullMarked;
