package io.coneix.evidence.log;

import io.coneix.evidence.crypto.Ed25519PrivateKey;

/**
 * Makes {@code cosignature/v1} (C2SP tlog-cosignature, type 0x04). Thread-safe.
 *
 * <p>Checks nothing: who calls it has seen the consistency proof, and reads the clock.
 *
 * @param name the cosigner's name; the log's own is {@link LogKeys#timeName}
 * @param key a private key that serves nothing else
 */
public record Cosigner(String name, Ed25519PrivateKey key) {
  /** Refuses a name that no note can carry. */
  public Cosigner {
    if (!NoteText.isKeyName(name)) {
      throw new IllegalArgumentException("bad key name");
    }
  }

  /** The public half. */
  public VerifierKey verifierKey() {
    return new VerifierKey(name, VerifierKey.Kind.COSIGNATURE_V1, key.publicKey());
  }

  /**
   * States that {@code checkpoint} is the largest known one.
   *
   * @param timeSec now, in seconds since 1970 UTC
   */
  public Cosignature cosign(Checkpoint checkpoint, long timeSec) {
    return new Cosignature(
        verifierKey().keyId(), timeSec, key.sign(Cosignature.message(timeSec, checkpoint.text())));
  }
}
