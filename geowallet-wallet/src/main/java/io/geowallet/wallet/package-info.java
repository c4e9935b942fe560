/**
 * The holder's program for movements.
 *
 * <p>{@link io.geowallet.wallet.Wallet} is all that a command line, a page or a collector needs.
 * The surprise: nothing is ever overwritten; importing a file twice adds nothing, and a private
 * mark is one more sealed note.
 */
@NullMarked
package io.geowallet.wallet;

import org.jspecify.annotations.NullMarked;
