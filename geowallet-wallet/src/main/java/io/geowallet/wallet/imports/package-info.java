/**
 * Reads fixes out of files: GPX 1.0 and 1.1, and CSV, each as it is or packed by gzip.
 *
 * <p>Main type: {@link io.geowallet.wallet.imports.TrackImporter}. A file is judged by its content,
 * never by its name. Each way in which a whole file cannot be used is an exception of its own; a
 * single bad line is refused by number while the others go in. The one surprise: a speed, bearing
 * or accuracy of 0 or below means "unknown", for that is how phones write it.
 */
@NullMarked
package io.geowallet.wallet.imports;

import org.jspecify.annotations.NullMarked;
