/**
 * {@code coneix bench accuracy}: trips, modes and distances against what is known to be true of
 * real tracks.
 *
 * <p>{@link io.coneix.cli.bench.accuracy.AccuracyBench} reads the data and prints one {@link
 * io.coneix.cli.bench.accuracy.AccuracyRow} for each row of {@code docs/accuracy.md}. The one
 * surprise: nothing here may steer the finder; the same rules measure it on tracks unseen.
 */
@NullMarked
package io.coneix.cli.bench.accuracy;

import org.jspecify.annotations.NullMarked;
