package io.coneix.platform.collateral;

import io.coneix.evidence.error.Fault;

/** A server whose answer is no collateral. */
public final class CollateralServerFailed extends Fault {
  private static final long serialVersionUID = 1L;

  CollateralServerFailed(String what, String found) {
    super(
        "the collateral server failed",
        what,
        "collateral",
        found,
        "check the address of the server; then repeat the command");
  }
}
