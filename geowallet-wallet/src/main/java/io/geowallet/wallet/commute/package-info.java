/**
 * Where the owner lives, as far as contracts leave commutes out.
 *
 * <p>{@link io.geowallet.wallet.commute.HomeBook} keeps it. The surprise: no home is not the same
 * as none that was named, and a contract with workplaces is not answered before its owner has said
 * which of the two it is.
 */
@NullMarked
package io.geowallet.wallet.commute;

import org.jspecify.annotations.NullMarked;
