package io.geowallet.wallet.live.owntracks;

import io.coneix.evidence.error.UnusableInput;

/** A payload under a key that only the phone has. */
public final class EncryptedPost extends UnusableInput {
  EncryptedPost() {
    super(
        "encrypted positions cannot be read yet",
        "body",
        "payloads without a key of their own",
        "an encrypted one",
        "leave the encryption key empty in the OwnTracks application");
  }
}
