/**
 * Positions in comma-separated values (RFC 4180) with a header.
 *
 * <p>Main type: {@link io.geowallet.wallet.imports.csv.CsvReader}. A bad line is refused by number
 * while the others go in; what makes the rest of the text unreadable is an exception of its own.
 */
@NullMarked
package io.geowallet.wallet.imports.csv;

import org.jspecify.annotations.NullMarked;
