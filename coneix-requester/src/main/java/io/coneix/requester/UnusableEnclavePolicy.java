package io.coneix.requester;

import io.coneix.evidence.error.UnusableInput;

/** A policy file that no contract can carry. */
public final class UnusableEnclavePolicy extends UnusableInput {
  private static final long serialVersionUID = 1L;

  UnusableEnclavePolicy(String member, String expected, String found) {
    super(
        "unusable enclave policy",
        "policy, " + member,
        expected,
        found,
        "see 'The policy file' in docs/attestation.md");
  }
}
