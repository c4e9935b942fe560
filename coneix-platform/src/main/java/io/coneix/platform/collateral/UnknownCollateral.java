package io.coneix.platform.collateral;

import io.coneix.evidence.error.UnusableInput;

/** A server that knows no such platform. */
public final class UnknownCollateral extends UnusableInput {
  private static final long serialVersionUID = 1L;

  UnknownCollateral(String where, int status) {
    super(
        "no collateral for this platform",
        where,
        "a platform that the server knows",
        "status " + status,
        "check FMSPC, CA and the server; TDX collateral is there for platforms with TDX alone");
  }
}
