package io.coneix.attestation.verify;

import io.coneix.attestation.der.P256Key;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The last keys that signatures were checked with. Bouncy Castle keeps multiples of a point with
 * the point, and with a key that it has seen a few times it verifies twice as fast as with a new
 * one. Nothing is believed because of it. Thread-safe.
 */
final class KnownKeys {
  private static final int MOST = 64;

  private final Map<P256Key, P256Key> keys =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<P256Key, P256Key> eldest) {
          return size() > MOST;
        }
      };

  /** Knows the root's key already, with the multiples that it has from other verifiers. */
  KnownKeys(TrustedRoot root) {
    known(root.certificate().key());
  }

  /** The equal key that was seen before, or this one. */
  P256Key known(P256Key key) {
    synchronized (keys) {
      P256Key known = keys.putIfAbsent(key, key);
      return known == null ? key : known;
    }
  }
}
