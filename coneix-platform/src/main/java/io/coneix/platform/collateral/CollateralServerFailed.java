package io.coneix.platform.collateral;

import io.coneix.evidence.error.Failure;
import io.coneix.evidence.error.Fault;

/** A server whose answer is no collateral: not this side's input, so a fault. */
public final class CollateralServerFailed extends Fault {
  private static final long serialVersionUID = 1L;

  private static final String WHAT = "the collateral server failed";
  private static final String HINT =
      "check the address of the server, and that it is a PCCS or Intel's; then repeat the command";

  /**
   * Builds the failure.
   *
   * @param where the piece and the server's host
   */
  CollateralServerFailed(String where, String expected, String found) {
    super(WHAT, where, expected, found, HINT);
  }

  /** Builds the failure of a piece that cannot be read. */
  CollateralServerFailed(String where, Failure cause) {
    super(WHAT, where + ": " + cause.where(), cause.expected(), cause.found(), HINT);
    initCause(cause);
  }
}
