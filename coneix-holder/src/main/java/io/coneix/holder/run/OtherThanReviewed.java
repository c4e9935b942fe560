package io.coneix.holder.run;

import io.coneix.evidence.error.Refused;

/** What would be sent is no longer what the holder has read and agreed to. */
public final class OtherThanReviewed extends Refused {
  /** For the period at {@code periodIndex} of its offer. */
  public OtherThanReviewed(int periodIndex) {
    super(
        "the answer has changed since it was reviewed",
        "period " + periodIndex,
        "the answer that was reviewed",
        "another one",
        "review it again; nothing was sent");
  }
}
