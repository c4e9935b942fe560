package io.geowallet.wallet.live.device;

import io.coneix.evidence.error.Refused;

/** More phones than anybody carries. */
public final class TooManyDevices extends Refused {
  TooManyDevices(int most) {
    super("too many phones", "phones", "at most " + most, "one more", "remove one first");
  }
}
