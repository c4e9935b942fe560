package io.geowallet.wallet.live.http;

import io.coneix.evidence.error.UnusableInput;

/** An address or port that cannot be listened on. */
public final class UnusableAddress extends UnusableInput {
  UnusableAddress(String option, String expected, String found) {
    super("cannot listen for phones", option, expected, found, "");
  }

  /** The address is well-formed, but the system does not give it. */
  static UnusableAddress taken(ListenAddress address) {
    return new UnusableAddress(
        address.text(), "an address of this machine, and a port nobody listens on", "another");
  }
}
