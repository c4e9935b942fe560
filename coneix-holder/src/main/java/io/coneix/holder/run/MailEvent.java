package io.coneix.holder.run;

import io.coneix.evidence.bytes.Bytes;

/** What a message in a contract's mailbox has led to. */
public sealed interface MailEvent {
  /** The requester has countersigned: runs are possible. */
  record Concluded(Bytes offerHash) implements MailEvent {}

  /** The statement of run {@code k} has come and is kept. */
  record StatementCame(Bytes offerHash, int k) implements MailEvent {}

  /**
   * So many messages were deleted that do not open under this contract's key, now or later, or are
   * too many of those that a newer program may read.
   */
  record Deleted(Bytes offerHash, int messages) implements MailEvent {}

  /** A message could not be used and stays where it is. */
  record SetAside(Bytes offerHash, String why) implements MailEvent {}
}
