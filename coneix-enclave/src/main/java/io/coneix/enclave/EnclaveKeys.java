package io.coneix.enclave;

import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.crypto.Ed25519PrivateKey;
import io.coneix.evidence.crypto.XWing;
import java.security.SecureRandom;

/**
 * The keys of one enclave process: made inside, never written, gone with the process.
 *
 * @param sign signs statements
 * @param seal opens jobs
 */
record EnclaveKeys(Ed25519PrivateKey sign, XWing.PrivateKey seal) {
  static EnclaveKeys generate(SecureRandom random) {
    return new EnclaveKeys(
        Ed25519PrivateKey.of(SecretBytes.random(Ed25519PrivateKey.SIZE, random)),
        XWing.fromSeed(SecretBytes.random(XWing.SEED_SIZE, random)));
  }

  /** Overwrites both; later use throws. */
  void wipe() {
    sign.seed().wipe();
    seal.seed().wipe();
  }
}
