package io.coneix.holder.archive;

/** How much of a wallet lies in the blind store, and not on its owner's machine alone. */
public enum Archived {
  /** Nothing: the wallet has no platform, or has not come to archive yet. */
  NOTHING,
  /** All but what was changed since. */
  PART,
  /** All that is archived at all. */
  ALL
}
