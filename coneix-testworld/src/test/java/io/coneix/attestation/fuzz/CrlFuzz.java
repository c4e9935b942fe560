package io.coneix.attestation.fuzz;

import io.coneix.attestation.crl.Crl;

/** Jazzer target: revocation lists. */
public final class CrlFuzz {
  private CrlFuzz() {}

  /** Called by Jazzer with what it has made up. */
  public static void fuzzerTestOneInput(byte[] data) {
    Target.read(data, bytes -> Crl.decode("fuzz", bytes));
  }
}
