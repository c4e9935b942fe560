package io.coneix.platform.collateral;

import io.coneix.evidence.error.Fault;
import io.coneix.evidence.error.IoReason;

/** No whole answer from the server, after all tries. */
public final class CollateralServerUnreachable extends Fault {
  private static final long serialVersionUID = 1L;

  CollateralServerUnreachable(String where, Throwable cause) {
    super(
        "the collateral server cannot be reached",
        where,
        "an answer",
        IoReason.of(cause),
        "check the network and the address of the server; then repeat the command");
    initCause(cause);
  }
}
