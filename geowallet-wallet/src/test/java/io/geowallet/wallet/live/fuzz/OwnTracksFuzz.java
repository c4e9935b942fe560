package io.geowallet.wallet.live.fuzz;

import io.geowallet.wallet.live.client.PhoneClient;
import java.util.Optional;

/** Jazzer target: OwnTracks in the clear. */
public final class OwnTracksFuzz {
  private OwnTracksFuzz() {}

  /** Called by Jazzer with what it has made up. */
  public static void fuzzerTestOneInput(byte[] data) {
    PhoneFuzz.read(PhoneClient.OWNTRACKS, Optional.empty(), data);
  }
}
