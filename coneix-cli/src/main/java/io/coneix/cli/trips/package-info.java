/**
 * {@code coneix trips}: the trips of any file, without a wallet.
 *
 * <p>{@link io.coneix.cli.trips.Recordings} reads a file with the wallet's importer. The one
 * surprise: a CSV file may hold several recordings, told apart by columns such as {@code run} and
 * {@code phone}; they are never fused.
 */
@NullMarked
package io.coneix.cli.trips;

import org.jspecify.annotations.NullMarked;
