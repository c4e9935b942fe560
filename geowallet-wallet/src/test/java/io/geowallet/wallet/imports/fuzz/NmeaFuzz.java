package io.geowallet.wallet.imports.fuzz;

import io.geowallet.wallet.imports.nmea.NmeaReader;

/** Jazzer target: NMEA 0183. */
public final class NmeaFuzz {
  private NmeaFuzz() {}

  /** Called by Jazzer with what it has made up. */
  public static void fuzzerTestOneInput(byte[] data) {
    FuzzTarget.read(NmeaReader::read, data);
  }
}
