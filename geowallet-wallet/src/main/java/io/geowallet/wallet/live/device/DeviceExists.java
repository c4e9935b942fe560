package io.geowallet.wallet.live.device;

import io.coneix.evidence.error.Refused;

/** A phone of that name is there already, and its token is shown only once. */
public final class DeviceExists extends Refused {
  DeviceExists(DeviceName name) {
    super(
        "a phone of that name is there already",
        name.text(),
        "a new name",
        "one that is taken",
        "remove it first, and its old token ends");
  }
}
