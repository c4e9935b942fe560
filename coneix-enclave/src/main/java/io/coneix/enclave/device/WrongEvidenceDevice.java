package io.coneix.enclave.device;

import io.coneix.evidence.error.UnusableInput;

/** A device that makes evidence of another kind than was asked for. */
public final class WrongEvidenceDevice extends UnusableInput {
  private static final long serialVersionUID = 1L;

  WrongEvidenceDevice(String where, String expected, String found) {
    super(
        "another kind of evidence device",
        where,
        expected,
        found,
        "ask for the evidence that this machine makes; see docs/sgx.md and docs/tdx.md");
  }
}
