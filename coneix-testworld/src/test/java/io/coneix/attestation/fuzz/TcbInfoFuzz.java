package io.coneix.attestation.fuzz;

import io.coneix.attestation.collateral.TcbInfo;

/** Jazzer target: TCB info. */
public final class TcbInfoFuzz {
  private TcbInfoFuzz() {}

  /** Called by Jazzer with what it has made up. */
  public static void fuzzerTestOneInput(byte[] data) {
    Target.readText(data, TcbInfo::decode);
  }
}
