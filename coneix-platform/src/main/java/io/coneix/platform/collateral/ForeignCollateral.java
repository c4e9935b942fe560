package io.coneix.platform.collateral;

import io.coneix.evidence.error.Refused;

/** Genuine collateral of another platform than was asked for. */
public final class ForeignCollateral extends Refused {
  private static final long serialVersionUID = 1L;

  ForeignCollateral(String part, String expected) {
    super("collateral of another platform", part, expected, "another", "ask another server");
  }
}
