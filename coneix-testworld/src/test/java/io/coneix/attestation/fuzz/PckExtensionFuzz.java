package io.coneix.attestation.fuzz;

import io.coneix.attestation.pck.SgxExtension;
import io.coneix.testworld.dcap.SgxExtensionWriter;

/** Jazzer target: the SGX extension of PCK certificates, with the same bytes after writing. */
public final class PckExtensionFuzz {
  private PckExtensionFuzz() {}

  /** Called by Jazzer with what it has made up. */
  public static void fuzzerTestOneInput(byte[] data) {
    Target.read(
        data,
        bytes ->
            Target.requireSame(
                bytes, SgxExtensionWriter.encode(SgxExtension.decode("fuzz", bytes))));
  }
}
