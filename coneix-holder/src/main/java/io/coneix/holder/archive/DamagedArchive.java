package io.coneix.holder.archive;

import io.coneix.evidence.error.Refused;

/** A blob of the archive that is not what this wallet wrote: the platform has changed it. */
public final class DamagedArchive extends Refused {
  DamagedArchive(long number) {
    super(
        "the archive is damaged",
        "blob " + number,
        "what this wallet wrote",
        "other bytes",
        "ask the platform's operator for the blob of an earlier day");
  }
}
