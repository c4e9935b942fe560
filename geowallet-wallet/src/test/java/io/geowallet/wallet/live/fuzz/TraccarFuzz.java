package io.geowallet.wallet.live.fuzz;

import io.geowallet.wallet.live.client.PhoneClient;
import java.util.Optional;

/** Jazzer target: Traccar Client, object and form. */
public final class TraccarFuzz {
  private TraccarFuzz() {}

  /** Called by Jazzer with what it has made up. */
  public static void fuzzerTestOneInput(byte[] data) {
    PhoneFuzz.read(PhoneClient.TRACCAR, Optional.empty(), data);
  }
}
