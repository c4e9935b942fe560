package io.geowallet.wallet.imports.fuzz;

import io.geowallet.wallet.imports.fit.FitReader;

/** Jazzer target: FIT. */
public final class FitFuzz {
  private FitFuzz() {}

  /** Called by Jazzer with what it has made up. */
  public static void fuzzerTestOneInput(byte[] data) {
    FuzzTarget.read(FitReader::read, data);
  }
}
