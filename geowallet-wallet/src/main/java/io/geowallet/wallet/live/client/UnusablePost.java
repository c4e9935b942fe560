package io.geowallet.wallet.live.client;

import io.coneix.evidence.error.UnusableInput;

/** A request that no known application sends. Quotes nothing of it. */
public final class UnusablePost extends UnusableInput {
  /** With what was expected and found, in general words. */
  public UnusablePost(String expected, String found) {
    super("unusable request of a phone", "body", expected, found, "");
  }
}
