/**
 * The record by local days, as its owner looks at it: trips, standing times, sums.
 *
 * <p>{@link io.geowallet.wallet.view.DayBook} is the main type; it keeps what it has worked out, in
 * memory and sealed in the wallet's store. The surprise: nothing tells it of changes. {@link
 * io.geowallet.wallet.record.PositionIndex} reads what is new in the graph, and a day counts as
 * changed where the set of records around it is another.
 */
@NullMarked
package io.geowallet.wallet.view;

import org.jspecify.annotations.NullMarked;
