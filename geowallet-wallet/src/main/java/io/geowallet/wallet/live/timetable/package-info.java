/**
 * The hours in which phones are listened to. What they send of other hours is thrown away at the
 * source, and leaves no trace in the graph: a statement cannot show why a slot is empty.
 */
@NullMarked
package io.geowallet.wallet.live.timetable;

import org.jspecify.annotations.NullMarked;
