package io.geowallet.programs.image;

import io.coneix.enclave.EnclaveMain;
import io.geowallet.programs.GeoWalletPrograms;

/** The enclave process of GeoWallet: started by the enclave host, takes no arguments. */
public final class GeoWalletEnclave {
  private GeoWalletEnclave() {}

  /** Serves until standard input ends. */
  public static void main(String[] args) {
    EnclaveMain.run(GeoWalletPrograms.catalog());
  }
}
