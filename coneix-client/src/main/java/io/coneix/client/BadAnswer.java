package io.coneix.client;

import io.coneix.evidence.error.Failure;
import io.coneix.evidence.error.Fault;

/** An answer that does not follow the protocol: an old, broken or dishonest platform. */
public final class BadAnswer extends Fault {
  /** Builds the failure from its parts. */
  public BadAnswer(String where, Failure cause) {
    super(
        "platform's answer cannot be used",
        where + ": " + cause.where(),
        cause.expected(),
        cause.found(),
        "check that address, program versions and log keys belong together");
    initCause(cause);
  }

  /** Builds the failure from its parts. */
  public BadAnswer(String where, String expected, String found) {
    super(
        "platform's answer cannot be used",
        where,
        expected,
        found,
        "check that address, program versions and log keys belong together");
  }
}
