package io.coneix.platform.collateral;

import io.coneix.attestation.collateral.Collateral;
import io.coneix.attestation.verify.TrustedRoot;
import io.coneix.attestation.verify.VerifiedCollateral;

/**
 * Holds fetched collateral against what was asked for. Stateless.
 *
 * <p>Dates are not judged here: a quote of last year is judged with the collateral of last year.
 */
public final class CollateralCheck {
  private CollateralCheck() {}

  /**
   * Verifies all signatures, and that the pieces are of {@code id}.
   *
   * @param root {@link TrustedRoot#intelSgx()} but in tests
   * @throws io.coneix.attestation.verify.CollateralRefused where a signature does not hold
   * @throws ForeignCollateral where it is of another platform, CA or kind of hardware
   * @throws io.coneix.evidence.error.UnusableInput where a piece cannot be read
   */
  public static VerifiedCollateral require(
      Collateral collateral, CollateralId id, TrustedRoot root) {
    VerifiedCollateral verified = VerifiedCollateral.of(collateral, root);
    require(verified.tcbInfo().fmspc().equals(id.fmspc()), "FMSPC", id.fmspc().hex());
    require(verified.tcbInfo().teeType() == id.teeType(), "TCB info", id.tee());
    require(verified.qeIdentity().teeType() == id.teeType(), "QE identity", id.tee());
    require(id.ca().is(verified.pckCa()), "PCK CA", id.ca().toString());
    return verified;
  }

  private static void require(boolean holds, String part, String expected) {
    if (!holds) {
      throw new ForeignCollateral(part, expected);
    }
  }
}
