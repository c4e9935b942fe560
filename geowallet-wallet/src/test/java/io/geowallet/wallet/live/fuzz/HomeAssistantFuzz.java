package io.geowallet.wallet.live.fuzz;

import io.geowallet.wallet.live.client.PhoneClient;
import java.util.Optional;

/** Jazzer target: a message to Home Assistant's webhook. */
public final class HomeAssistantFuzz {
  private HomeAssistantFuzz() {}

  /** Called by Jazzer with what it has made up. */
  public static void fuzzerTestOneInput(byte[] data) {
    PhoneFuzz.read(PhoneClient.HOME_ASSISTANT, Optional.empty(), data);
  }
}
