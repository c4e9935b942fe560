package io.geowallet.wallet.live.client;

import io.coneix.evidence.error.UnusableInput;

/** A payload under another key than the phone's, or under none where there should be one. */
public final class UnreadablePost extends UnusableInput {
  /** With what was expected and found, in general words. */
  public UnreadablePost(String expected, String found) {
    super(
        "a phone's payload cannot be opened",
        "body",
        expected,
        found,
        "compare the encryption key in the application; where it is lost, remove the phone and add"
            + " it again");
  }
}
