package io.coneix.holder.archive;

import io.coneix.evidence.error.Refused;

/**
 * The blind store has other bytes where the next blob belongs: a copy of this wallet, or another
 * one of the same root, has archived since (THREATS, T41).
 *
 * <p>Nothing was written over, and nothing is lost here: what waits stays in the store.
 */
public final class ArchiveTaken extends Refused {
  ArchiveTaken(long number) {
    super(
        "another copy of this wallet has archived",
        "blob " + number,
        "a number that is free",
        "one that holds other bytes",
        "one root has one writing wallet: recover this one from its 24 words");
  }
}
