package io.geowallet.wallet.live.device;

import io.coneix.evidence.error.UnusableInput;

/** A name that no phone can have. Never quotes it. */
public final class UnusableDeviceName extends UnusableInput {
  UnusableDeviceName() {
    super(
        "unusable name of a phone",
        "name",
        "1 to 32 small letters, digits and hyphens between them",
        "another text",
        "for example my-phone");
  }
}
