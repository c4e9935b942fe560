/**
 * Checks that a recording of a real phone passes and simple inventions do not (THREATS, T07).
 *
 * <p>{@link io.geowallet.mobility.plausibility.Plausibility} is the main type. The surprise: no
 * check proves anything. Who adds noise to an invention passes all; they are reported as passed of
 * possible, and nothing is called false.
 */
@NullMarked
package io.geowallet.mobility.plausibility;

import org.jspecify.annotations.NullMarked;
