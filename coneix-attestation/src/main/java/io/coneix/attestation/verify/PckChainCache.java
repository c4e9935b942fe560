package io.coneix.attestation.verify;

import io.coneix.evidence.bytes.Bytes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The last few certificate chains that were verified, by their bytes: one machine sends the same
 * with each quote. Only what holds is kept. Thread-safe; for one root.
 */
final class PckChainCache {
  private final Map<Bytes, PckChain> chains =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Bytes, PckChain> eldest) {
          return size() > most;
        }
      };

  private final int most;

  PckChainCache(int most) {
    this.most = most;
  }

  PckChain verified(Bytes pem, VerifiedCollateral collateral, KnownKeys keys, Checks checks)
      throws StepFailed {
    Optional<PckChain> known = find(pem);
    if (known.isPresent()) {
      PckChain.pass(checks, Optional.empty());
      return known.get();
    }
    PckChain chain = PckChain.of(pem, collateral, keys, checks);
    synchronized (chains) {
      chains.put(pem, chain);
    }
    return chain;
  }

  private Optional<PckChain> find(Bytes pem) {
    synchronized (chains) {
      return Optional.ofNullable(chains.get(pem));
    }
  }
}
