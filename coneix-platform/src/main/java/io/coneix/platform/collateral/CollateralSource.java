package io.coneix.platform.collateral;

import io.coneix.attestation.collateral.Collateral;
import io.coneix.attestation.quote.Quote;

/**
 * Where an enclave host has the collateral of its own quotes from. Implementations say whether
 * threads may share them.
 */
@FunctionalInterface
public interface CollateralSource {
  /**
   * Collateral for {@code quote} that verifies and is of its platform.
   *
   * @throws io.coneix.evidence.error.Failure of a type of its own for each way to fail
   */
  Collateral of(Quote quote);

  /** From a server, by way of a cache. Thread-safe. */
  static CollateralSource of(CollateralCache cache) {
    return quote -> cache.get(CollateralId.of(quote));
  }
}
