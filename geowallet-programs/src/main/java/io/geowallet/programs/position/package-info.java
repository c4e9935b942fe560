/**
 * What several position records say together: one track, and the grades of its slots.
 *
 * <p>{@link io.geowallet.programs.position.PositionRecords} is for the records that a run opened,
 * {@link io.geowallet.programs.position.SourceRank} for a wallet's own. The surprise: a record that
 * contradicts a better one of its time is in no track, though it covers its slot.
 */
@NullMarked
package io.geowallet.programs.position;

import org.jspecify.annotations.NullMarked;
