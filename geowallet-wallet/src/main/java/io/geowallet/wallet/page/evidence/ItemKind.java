package io.geowallet.wallet.page.evidence;

import java.util.Locale;

/** The kinds of things that an answer rests on. */
public enum ItemKind {
  /** The sum that was answered. */
  AMOUNT,
  /** A line of the answer, with the leg that it came from. */
  LINE,
  /** A quarter of an hour. */
  SLOT,
  /** A sealed record with its fixes. */
  RECORD,
  /** A signed link of the holder's graph. */
  NODE,
  /** A node's entry in the log, with its receipt. */
  ENTRY,
  /** A signed and timed state of the log. */
  CHECKPOINT,
  /** The signed answer as a whole. */
  STATEMENT,
  /** The run's entry in the log. */
  RUN,
  /** What is known of the enclave that computed. */
  ENCLAVE,
  /** The contract: three signatures. */
  CONTRACT,
  /** What the company signed. */
  OFFER,
  /** What the holder signed. */
  ACCEPTANCE,
  /** Who vouches for the company. */
  COMPANY;

  /** Its name in texts and addresses. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
