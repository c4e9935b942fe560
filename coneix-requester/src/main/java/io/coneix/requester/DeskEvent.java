package io.coneix.requester;

import io.coneix.evidence.bytes.Bytes;

/** What a message in the company's mailbox led to. */
public sealed interface DeskEvent {
  /** An invited person accepted; the contract is countersigned. */
  record Countersigned(Bytes offerHash, String reference) implements DeskEvent {}

  /** A statement arrived. */
  record StatementArrived(Bytes offerHash, int k) implements DeskEvent {}

  /**
   * So many messages were deleted that do not open under the company's key, now or later, or are
   * too many of those that a newer program may read.
   */
  record Deleted(int messages) implements DeskEvent {}

  /**
   * A message was set aside: it stays in the mailbox and changes nothing.
   *
   * @param reason in words, without anything of the message's content
   */
  record SetAside(Bytes messageId, String reason) implements DeskEvent {}
}
