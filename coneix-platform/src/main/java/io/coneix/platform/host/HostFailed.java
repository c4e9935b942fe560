package io.coneix.platform.host;

import io.coneix.evidence.error.Fault;

/** The host cannot start, or cannot talk with, its enclave process. */
public final class HostFailed extends Fault {
  HostFailed(String where, String expected, String found) {
    super(
        "enclave host failed",
        where,
        expected,
        found,
        "check the command that starts the enclave, and the host's data directory");
  }
}
