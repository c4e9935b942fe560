package io.coneix.attestation.fuzz;

import io.coneix.attestation.collateral.QeIdentity;

/** Jazzer target: identities of quoting enclaves. */
public final class QeIdentityFuzz {
  private QeIdentityFuzz() {}

  /** Called by Jazzer with what it has made up. */
  public static void fuzzerTestOneInput(byte[] data) {
    Target.readText(data, QeIdentity::decode);
  }
}
