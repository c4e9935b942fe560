package io.coneix.platform.collateral;

import io.coneix.attestation.collateral.Collateral;
import io.coneix.attestation.verify.VerifiedCollateral;

/**
 * What a server gave, and the same verified. Immutable.
 *
 * @param collateral as it came
 * @param verified its signatures hold, and it is of the platform that was asked for
 */
public record FetchedCollateral(Collateral collateral, VerifiedCollateral verified) {}
