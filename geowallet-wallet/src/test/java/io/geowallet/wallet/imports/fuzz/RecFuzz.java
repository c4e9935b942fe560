package io.geowallet.wallet.imports.fuzz;

import io.geowallet.wallet.imports.nmea.RecReader;

/** Jazzer target: the files of OwnTracks' recorder. */
public final class RecFuzz {
  private RecFuzz() {}

  /** Called by Jazzer with what it has made up. */
  public static void fuzzerTestOneInput(byte[] data) {
    FuzzTarget.read(RecReader::read, data);
  }
}
