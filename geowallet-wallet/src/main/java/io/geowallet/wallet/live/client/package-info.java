/**
 * What the applications on phones send, one small decoder for each, and how they are to be set up.
 *
 * <p>{@link io.geowallet.wallet.live.client.PhoneClient} lists them. The surprise: a position that
 * cannot be is counted and passed over, never refused, since no repeating mends it.
 */
@NullMarked
package io.geowallet.wallet.live.client;

import org.jspecify.annotations.NullMarked;
