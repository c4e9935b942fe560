package io.coneix.platform.collateral;

import io.coneix.evidence.error.UnusableInput;

/** An address that is no http or https URL with a host. */
public final class UnusableCollateralAddress extends UnusableInput {
  private static final long serialVersionUID = 1L;

  UnusableCollateralAddress() {
    super(
        "unusable address of a collateral server",
        "--pccs",
        "http://HOST:PORT or https://HOST:PORT",
        "another form",
        "give the address of the PCCS, or leave the option out to ask Intel");
  }
}
