package io.coneix.holder.store;

import java.util.Locale;

/**
 * The tables of a store. The ordinal is the wire number in the archive, so the order is fixed: new
 * ones come last.
 */
public enum TableId {
  /** Nodes with the bodies of their parts, by index. */
  NODE(true, true),
  /** Receipts of nodes, by index. */
  RECEIPT(true, true),
  /** Sealed records, by hash. */
  RECORD(true, true),
  /** Parts that wait for the next node, by number. */
  WAITING(true, true),
  /** Contracts, by the hash of the offer. */
  CONTRACT(false, true),
  /** Consumed run names, by the hash of the offer and number. */
  RUN(false, true),
  /** Encoded inputs of runs, by the hash of the offer and number. */
  INPUTS(false, true),
  /** Settings of the wallet and its service, by name. */
  SETTING(false, true),
  /** Which parts are about a slot, by slot: follows from nodes and waiting parts. */
  SLOT(false, false),
  /** Places of public entries in the log, by name: a cache. */
  PLACE(false, false),
  /** What was collected in a slot that is not closed yet, by slot. */
  DRAFT(false, false),
  /** Blobs on their way to the blind store, by number. */
  OUTBOX(true, false),
  /** Marks and caches of this machine, by name. */
  LOCAL(false, false);

  private final boolean ordered;
  private final boolean archived;

  TableId(boolean ordered, boolean archived) {
    this.ordered = ordered;
    this.archived = archived;
  }

  /** True where keys are kept as they are, in order; else a keyed hash stands for each. */
  public boolean isOrdered() {
    return ordered;
  }

  /** True where changes go to the blind store, so that a recovered wallet has them again. */
  public boolean isArchived() {
    return archived;
  }

  String sqlName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
