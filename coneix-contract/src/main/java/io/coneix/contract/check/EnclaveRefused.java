package io.coneix.contract.check;

import io.coneix.evidence.error.Refused;

/** Evidence about an enclave that a contract or an authority's list does not accept. */
public final class EnclaveRefused extends Refused {
  private static final long serialVersionUID = 1L;

  EnclaveRefused(String where, String expected, String found) {
    super("the enclave is not accepted", where, expected, found, "");
  }
}
