package io.coneix.platform.collateral;

import io.coneix.evidence.error.UnusableInput;

/** A platform that collateral cannot be asked for. */
public final class UnusableCollateralId extends UnusableInput {
  private static final long serialVersionUID = 1L;

  UnusableCollateralId(String where, String expected, String found) {
    super(
        "unusable platform",
        where,
        expected,
        found,
        "'coneix attest show QUOTE' shows the FMSPC and the CA of a quote");
  }
}
