package io.coneix.platform.collateral;

import io.coneix.evidence.error.Refused;

/** Genuine collateral that is over, or older than what was known before. */
public final class StaleCollateral extends Refused {
  private static final long serialVersionUID = 1L;

  StaleCollateral(String part, String expected, String found) {
    super(
        "collateral is out of date",
        part,
        expected,
        found,
        "the server has not been refreshed: refresh the PCCS, or ask Intel");
  }
}
