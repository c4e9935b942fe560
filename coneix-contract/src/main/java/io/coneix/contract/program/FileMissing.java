package io.coneix.contract.program;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.error.Refused;

/**
 * A public file that the contract pins and this machine does not have; an enclave, a wallet or a
 * verifier on another machine may have it.
 */
public final class FileMissing extends Refused {
  /**
   * Builds the failure.
   *
   * @param file what it is, for example {@code map pack}
   * @param sha256 the hash by which it is pinned
   * @param hint where to get it, and how to hand it over
   */
  public FileMissing(String file, Bytes sha256, String hint) {
    super(
        "a file that the contract names is not here",
        file,
        "the one with SHA-256 " + sha256.hex(),
        "none, or another",
        hint);
  }
}
