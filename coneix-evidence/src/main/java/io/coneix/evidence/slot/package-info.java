/**
 * Quarters of an hour of UTC, and sets of them: the unit of sealing, disclosure and time proof.
 *
 * <p>{@link io.coneix.evidence.slot.Slot} is one, {@link io.coneix.evidence.slot.SlotSet} a set
 * held as ranges. The surprise: slots know no time zone; local hours are resolved to slots before
 * they come here, from lists that a contract carries.
 */
@NullMarked
package io.coneix.evidence.slot;

import org.jspecify.annotations.NullMarked;
