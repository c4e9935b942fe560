package io.coneix.evidence.crypto;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.SecretBytes;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** An Ed25519 private key (RFC 8032, section 5.1.5): a seed of 32 bytes. Thread-safe. */
public final class Ed25519PrivateKey {
  /** Length of the seed in bytes. */
  public static final int SIZE = 32;

  private final SecretBytes seed;
  private final Ed25519PublicKey publicKey;

  private Ed25519PrivateKey(SecretBytes seed, Ed25519PublicKey publicKey) {
    this.seed = seed;
    this.publicKey = publicKey;
  }

  /**
   * The key of a seed.
   *
   * @throws IllegalArgumentException where the seed has not 32 bytes
   */
  public static Ed25519PrivateKey of(SecretBytes seed) {
    if (seed.size() != SIZE) {
      throw new IllegalArgumentException("seed of " + seed.size() + " bytes, needed " + SIZE);
    }
    byte[] pub = new byte[Ed25519PublicKey.SIZE];
    Ed25519.generatePublicKey(seed.unsafeReveal(SecretAccess.FOR_CRYPTO), 0, pub, 0);
    return new Ed25519PrivateKey(seed, Ed25519PublicKey.of(Bytes.wrap(pub)));
  }

  /** The public half. */
  public Ed25519PublicKey publicKey() {
    return publicKey;
  }

  /** The seed, for a sealed key file. */
  public SecretBytes seed() {
    return seed;
  }

  /** The deterministic signature of {@code message}, 64 bytes. */
  public Bytes sign(Bytes message) {
    byte[] signature = new byte[Ed25519PublicKey.SIGNATURE_SIZE];
    byte[] text = message.unsafeArray();
    byte[] pub = publicKey.encoded().unsafeArray();
    byte[] secret = seed.unsafeReveal(SecretAccess.FOR_CRYPTO);
    Ed25519.sign(secret, 0, pub, 0, text, 0, text.length, signature, 0);
    return Bytes.wrap(signature);
  }

  @Override
  public String toString() {
    return "private key of " + publicKey;
  }
}
