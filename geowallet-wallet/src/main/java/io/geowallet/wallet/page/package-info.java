/**
 * The wallet's pages, for its owner's browser on the same machine.
 *
 * <p>{@link io.geowallet.wallet.page.WalletSite} puts them together: days and maps, contracts, what
 * companies see, the evidence graph, settings. The surprise: pages read the wallet from many
 * threads, and change it through one task after the other.
 */
@NullMarked
package io.geowallet.wallet.page;

import org.jspecify.annotations.NullMarked;
