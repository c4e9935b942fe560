package io.coneix.client;

import io.coneix.evidence.error.Fault;
import io.coneix.evidence.error.IoReason;

/** No answer from the platform, after all tries. */
public final class PlatformUnreachable extends Fault {
  PlatformUnreachable(String where, Throwable cause) {
    super(
        "platform cannot be reached",
        where,
        "an answer",
        IoReason.of(cause),
        "check that the platform runs and that its address is right; then repeat the command");
    initCause(cause);
  }
}
