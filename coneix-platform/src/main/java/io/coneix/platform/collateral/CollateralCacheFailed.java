package io.coneix.platform.collateral;

import io.coneix.evidence.error.Fault;
import io.coneix.evidence.error.IoReason;

/** A directory of collateral that cannot be used. */
public final class CollateralCacheFailed extends Fault {
  private static final long serialVersionUID = 1L;

  CollateralCacheFailed(String expected, Throwable cause) {
    super(
        "the collateral cache failed",
        "collateral cache",
        expected,
        IoReason.of(cause),
        "check the data directory");
    initCause(cause);
  }
}
