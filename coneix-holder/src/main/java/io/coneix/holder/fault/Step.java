package io.coneix.holder.fault;

import java.util.Locale;

/**
 * The labelled steps of a wallet's path; what is durable when the process dies right after each.
 */
public enum Step {
  /** A node is durable, its entry was not sent. */
  NODE_DURABLE,
  /** The log has the entry, the receipt is in memory only. */
  NODE_LOGGED,
  /** An archive is durable here, its blobs were not sent. */
  ARCHIVE_DURABLE,
  /** A blob is in the blind store, but still listed here as not sent. */
  BLOB_SENT,
  /** The acceptance and its letter are durable here, nothing was archived or sent. */
  ACCEPTANCE_DURABLE,
  /** The letter is in the requester's mailbox, but not yet marked as sent. */
  ACCEPTANCE_SENT,
  /** The contract is durable, the countersignature still lies in the mailbox. */
  CONTRACT_DURABLE,
  /** A run's inputs are durable here, but not in the blind store; the name is unused. */
  INPUTS_DURABLE,
  /** The inputs are in the blind store, the name is unused. */
  INPUTS_ARCHIVED,
  /** The run's name is used, the receipt is in memory only. */
  RUN_LOGGED,
  /** The receipt is durable, no job was sent. */
  RUN_DURABLE,
  /** The job is in the queue, its id is in memory only. */
  JOB_SENT,
  /** The job's id is durable. */
  JOB_DURABLE,
  /** The statement is durable, and still lies in the mailbox. */
  STATEMENT_DURABLE,
  /** The revocation is durable here, the name is unused. */
  REVOCATION_DURABLE;

  /** For example {@code node-durable}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
