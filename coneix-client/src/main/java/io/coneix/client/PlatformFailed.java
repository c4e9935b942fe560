package io.coneix.client;

import io.coneix.evidence.error.Fault;

/** The platform says that the fault is its own. */
public final class PlatformFailed extends Fault {
  PlatformFailed(String where, int status) {
    super(
        "platform has failed",
        where,
        "success",
        "HTTP " + status,
        "repeat the command later; the platform's operator finds the reason in its log");
  }
}
