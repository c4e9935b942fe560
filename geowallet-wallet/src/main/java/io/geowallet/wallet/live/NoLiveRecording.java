package io.geowallet.wallet.live;

import io.coneix.evidence.error.Refused;

/** Live recording of a wallet whose month is invented. */
public final class NoLiveRecording extends Refused {
  NoLiveRecording() {
    super(
        "this wallet records nothing live",
        "demo",
        "a wallet of your own",
        "an invented month",
        "'coneix wallet open --listen' records");
  }
}
