package io.geowallet.wallet.live.fuzz;

import io.geowallet.wallet.live.client.PhoneClient;
import java.util.Optional;

/** Jazzer target: a custom address of GPSLogger. */
public final class GpsLoggerFuzz {
  private GpsLoggerFuzz() {}

  /** Called by Jazzer with what it has made up. */
  public static void fuzzerTestOneInput(byte[] data) {
    PhoneFuzz.read(PhoneClient.GPSLOGGER, Optional.empty(), data);
  }
}
