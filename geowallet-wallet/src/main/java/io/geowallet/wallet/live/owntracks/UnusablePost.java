package io.geowallet.wallet.live.owntracks;

import io.coneix.evidence.error.UnusableInput;

/** A request that no OwnTracks application sends. Quotes nothing of it. */
public final class UnusablePost extends UnusableInput {
  UnusablePost(String expected, String found) {
    super("unusable request of a phone", "body", expected, found, "");
  }
}
