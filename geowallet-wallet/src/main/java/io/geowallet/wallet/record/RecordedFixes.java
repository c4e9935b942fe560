package io.geowallet.wallet.record;

import io.coneix.evidence.slot.SlotSet;
import io.geowallet.mobility.Fix;
import java.util.List;

/**
 * Recorded fixes with where they came from.
 *
 * @param fixes in order of time
 * @param fromFile the slots of which some came from a file
 * @param unused how many others a better recording of the same time contradicts
 */
public record RecordedFixes(List<Fix> fixes, SlotSet fromFile, int unused) {}
