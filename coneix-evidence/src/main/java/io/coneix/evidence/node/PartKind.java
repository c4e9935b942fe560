package io.coneix.evidence.node;

import java.util.Locale;

/** What a part of a node is about; the ordinal is the wire number. */
public enum PartKind {
  /** What was collected in a slot, perhaps nothing. */
  RECORDS,
  /** A note of the holder's, or its replacement. */
  NOTE,
  /** What a file held about a slot. */
  IMPORT,
  /** A better version of an earlier part, which it names. */
  CORRECTION,
  /** A contract that was concluded. */
  CONTRACT,
  /** A run that was begun. */
  RUN,
  /** A contract that was ended. */
  REVOCATION,
  /** A device that was bound. */
  DEVICE;

  /** For example {@code records}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** True for parts that name records. */
  public boolean hasRecords() {
    return ordinal() <= CORRECTION.ordinal();
  }
}
