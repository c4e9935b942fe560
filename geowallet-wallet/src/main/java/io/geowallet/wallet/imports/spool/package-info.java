/**
 * Puts the fixes of a file in order without holding them all in memory.
 *
 * <p>Main types: {@link io.geowallet.wallet.imports.spool.Spool} takes fixes in any order and gives
 * {@link io.geowallet.wallet.imports.spool.SortedFixes}. What goes to the disk is encrypted under
 * keys that only this process has, in a file without a name.
 */
@NullMarked
package io.geowallet.wallet.imports.spool;

import org.jspecify.annotations.NullMarked;
