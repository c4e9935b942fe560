/**
 * Reads fixes out of files, as they are or packed; {@code docs/formats-read.md} lists the formats.
 *
 * <p>Main type: {@link io.geowallet.wallet.imports.TrackImporter}. A file is judged by its content,
 * never by its name. Each way in which a whole file cannot be used is an exception of its own; a
 * single bad line is refused by number while the others go in.
 */
@NullMarked
package io.geowallet.wallet.imports;

import org.jspecify.annotations.NullMarked;
