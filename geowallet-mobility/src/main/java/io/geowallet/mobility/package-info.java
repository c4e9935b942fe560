/**
 * From fixes to trips: pure functions over whole numbers of milliseconds, 1e-7 degrees and
 * millimetres.
 *
 * <p>{@link io.geowallet.mobility.TripFinder} is the way in, {@link io.geowallet.mobility.FixCodec}
 * the form in which fixes are stored. The one surprise: results are the same to the last bit on
 * every JVM, so nothing here may use {@code Math.sin} and its kin, a clock, or a time zone.
 */
@NullMarked
package io.geowallet.mobility;

import org.jspecify.annotations.NullMarked;
