package io.geowallet.wallet.imports.fuzz;

/** Jazzer target: gzip, ZIP, and telling the formats apart. */
public final class ArchiveFuzz {
  private ArchiveFuzz() {}

  /** Called by Jazzer with what it has made up. */
  public static void fuzzerTestOneInput(byte[] data) {
    FuzzTarget.importAll(data);
  }
}
