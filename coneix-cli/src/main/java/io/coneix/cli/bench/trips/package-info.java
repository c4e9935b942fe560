/**
 * {@code coneix bench trips}: how fast trips are found, and in how little memory.
 *
 * <p>{@link io.coneix.cli.bench.trips.TripsBench} measures; {@link
 * io.coneix.cli.bench.trips.Commuter} makes the fixes. The one surprise: ten years are looked at in
 * a process of their own, whose heap is 256 MiB.
 */
@NullMarked
package io.coneix.cli.bench.trips;

import org.jspecify.annotations.NullMarked;
