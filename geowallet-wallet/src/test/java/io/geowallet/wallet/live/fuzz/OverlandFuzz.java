package io.geowallet.wallet.live.fuzz;

import io.geowallet.wallet.live.client.PhoneClient;
import java.util.Optional;

/** Jazzer target: a batch of Overland. */
public final class OverlandFuzz {
  private OverlandFuzz() {}

  /** Called by Jazzer with what it has made up. */
  public static void fuzzerTestOneInput(byte[] data) {
    PhoneFuzz.read(PhoneClient.OVERLAND, Optional.empty(), data);
  }
}
