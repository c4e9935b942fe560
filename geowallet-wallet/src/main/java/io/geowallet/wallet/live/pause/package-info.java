/**
 * Pauses of recording, at the source: what is recorded meanwhile is thrown away.
 *
 * <p>{@link io.geowallet.wallet.live.pause.Pauses} is the main type. The surprise: a command cannot
 * write the store of a wallet that a page has open, so it leaves its wish beside it.
 */
@NullMarked
package io.geowallet.wallet.live.pause;

import org.jspecify.annotations.NullMarked;
