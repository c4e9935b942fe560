package io.geowallet.wallet.imports.fuzz;

import io.geowallet.wallet.imports.csv.CsvReader;

/** Jazzer target: comma-separated values. */
public final class CsvFuzz {
  private CsvFuzz() {}

  /** Called by Jazzer with what it has made up. */
  public static void fuzzerTestOneInput(byte[] data) {
    FuzzTarget.read(CsvReader::read, data);
  }
}
