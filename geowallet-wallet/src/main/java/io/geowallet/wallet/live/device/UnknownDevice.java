package io.geowallet.wallet.live.device;

import io.coneix.evidence.error.Refused;

/** No phone has that name. */
public final class UnknownDevice extends Refused {
  UnknownDevice(DeviceName name) {
    super("no phone of that name", name.text(), "one that was added", "none", "");
  }
}
