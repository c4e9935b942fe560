/** Fixes, trips, modes and distances: pure functions. */
@NullMarked
package io.geowallet.mobility;

import org.jspecify.annotations.NullMarked;
