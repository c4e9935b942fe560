/**
 * Fixes on their way into the graph, and back out of it.
 *
 * <p>{@link io.geowallet.wallet.record.FixRecords} is the main type. The surprise: a time that is
 * there already is never recorded again, whatever place comes with it (THREATS, T09).
 */
@NullMarked
package io.geowallet.wallet.record;

import org.jspecify.annotations.NullMarked;
