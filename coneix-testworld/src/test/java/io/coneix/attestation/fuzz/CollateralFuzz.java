package io.coneix.attestation.fuzz;

import io.coneix.attestation.collateral.Collateral;
import io.coneix.evidence.bytes.Bytes;

/** Jazzer target: collateral files, with the same fields after writing. */
public final class CollateralFuzz {
  private CollateralFuzz() {}

  /** Called by Jazzer with what it has made up. */
  public static void fuzzerTestOneInput(byte[] data) {
    Target.read(data, CollateralFuzz::read);
  }

  private static void read(Bytes bytes) {
    Collateral collateral = Collateral.fromJson(bytes);
    Bytes written = collateral.toJson();
    Target.requireSame(written, Collateral.fromJson(written).toJson());
  }
}
