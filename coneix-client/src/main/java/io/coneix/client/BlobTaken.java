package io.coneix.client;

import io.coneix.evidence.error.Refused;

/** The blind store has other bytes at the address; nothing was written. */
public final class BlobTaken extends Refused {
  BlobTaken() {
    super(
        "blob is there already",
        "blind store",
        "an address that is free, or the same bytes",
        "other bytes",
        "another device or an earlier state of this one has gone on with the same root");
  }
}
