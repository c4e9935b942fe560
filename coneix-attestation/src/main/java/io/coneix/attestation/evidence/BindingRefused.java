package io.coneix.attestation.evidence;

import io.coneix.evidence.error.Refused;

/** Evidence that is about other keys, another nonce, or another time than it has to be about. */
public final class BindingRefused extends Refused {
  private static final long serialVersionUID = 1L;

  BindingRefused(String part, String expected, String found) {
    super(
        "the enclave's evidence does not bind these keys",
        "report data, " + part,
        expected,
        found,
        "ask the enclave host for new evidence");
  }
}
