/**
 * Unpacks what hostile hands may have packed: gzip and ZIP.
 *
 * <p>Everything is read once, from front to back, and nothing is written to the disk. What unpacks
 * out of proportion is stopped on the way, and what contradicts itself is refused.
 */
@NullMarked
package io.geowallet.wallet.imports.pack;

import org.jspecify.annotations.NullMarked;
