package io.geowallet.programs.image;

import io.coneix.enclave.EnclaveMain;
import io.geowallet.programs.GeoWalletPrograms;
import io.geowallet.programs.road.MapPacks;
import java.util.List;

/** The enclave process of GeoWallet: started by the enclave host. */
public final class GeoWalletEnclave {
  private GeoWalletEnclave() {}

  /**
   * Serves until standard input ends.
   *
   * @param args map packs, read whole before anything else
   */
  public static void main(String[] args) {
    EnclaveMain.run(List.of(args), packs -> GeoWalletPrograms.catalog(MapPacks.of(packs)));
  }
}
