package io.coneix.holder.contract;

import io.coneix.evidence.error.Refused;

/** An invitation whose mailbox holds no offer. */
public final class NoOffer extends Refused {
  NoOffer() {
    super(
        "no offer for this invitation",
        "mailbox of the invitation",
        "a sealed offer",
        "none",
        "the company has not sent it yet: try again later");
  }
}
