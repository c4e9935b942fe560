/**
 * What OwnTracks writes, read without floating point: the same fix on every machine.
 *
 * <p>{@link io.geowallet.programs.owntracks.LocationReader} is used by programs and by the wallet.
 * The surprise: 0 stands for "unknown", since the applications write it for what they do not know.
 */
@NullMarked
package io.geowallet.programs.owntracks;

import org.jspecify.annotations.NullMarked;
