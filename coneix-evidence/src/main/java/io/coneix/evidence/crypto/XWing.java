package io.coneix.evidence.crypto;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.SecretBytes;
import java.security.SecureRandom;
import java.util.Optional;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.hpke.HPKEContext;
import org.bouncycastle.crypto.hpke.HPKEContextWithEncapsulation;
import org.bouncycastle.math.ec.rfc7748.X25519;

/**
 * HPKE (RFC 9180), base mode, with X-Wing (ML-KEM-768 and X25519), HKDF-SHA256 and AES-256-GCM.
 *
 * <p>What is sealed today stays closed to a quantum computer of tomorrow (THREATS, T34). Base mode
 * does not authenticate the sender: signatures inside do. Each public key seals single messages.
 * Thread-safe.
 */
public final class XWing {
  /** Length of a public key in bytes. */
  public static final int PUBLIC_KEY_SIZE = 1216;

  /** Length of a private key's seed in bytes. */
  public static final int SEED_SIZE = 32;

  /** Length of the encapsulation in bytes. */
  public static final int ENCAPSULATION_SIZE = 1120;

  private static final int ENCAPSULATION_SEED_SIZE = 64;

  /** A public key, checked on construction. */
  public record PublicKey(Bytes encoded) {
    /** Refuses another length, a key that Bouncy Castle cannot read, and points of low order. */
    public PublicKey {
      if (encoded.size() != PUBLIC_KEY_SIZE) {
        throw new BadPublicKey("a key of " + PUBLIC_KEY_SIZE + " bytes", encoded.size() + " bytes");
      }
      try {
        suite().deserializePublicKey(encoded.toArray());
      } catch (IllegalArgumentException e) {
        throw new BadPublicKey("an X-Wing key", "another encoding");
      }
      if (hasLowOrder(encoded)) {
        throw new BadPublicKey("a point of full order in the key", "one of low order");
      }
    }
  }

  /** A private key, held as its seed. */
  public record PrivateKey(SecretBytes seed, PublicKey publicKey) {}

  private XWing() {}

  /** The key pair of a seed of {@value #SEED_SIZE} bytes (RFC 9180, DeriveKeyPair). */
  public static PrivateKey fromSeed(SecretBytes seed) {
    if (seed.size() != SEED_SIZE) {
      throw new IllegalArgumentException("seed of " + seed.size() + " bytes");
    }
    HPKE suite = suite();
    var pair = suite.deriveKeyPair(seed.reveal(SecretAccess.FOR_CRYPTO));
    return new PrivateKey(
        seed, new PublicKey(Bytes.wrap(suite.serializePublicKey(pair.getPublic()))));
  }

  /** Encapsulation and ciphertext, one after the other. */
  public static Bytes seal(
      PublicKey to, Bytes info, Bytes associatedData, Bytes message, SecureRandom random) {
    HPKE suite = suite();
    byte[] coins = new byte[ENCAPSULATION_SEED_SIZE];
    random.nextBytes(coins);
    try {
      HPKEContextWithEncapsulation context =
          suite.setupBaseS(
              suite.deserializePublicKey(to.encoded().toArray()), info.toArray(), coins);
      byte[] text = context.seal(associatedData.toArray(), message.toArray());
      return Bytes.concat(Bytes.wrap(context.getEncapsulation()), Bytes.wrap(text));
    } catch (InvalidCipherTextException e) {
      throw new io.coneix.evidence.error.Impossible("HPKE failed to seal", e);
    }
  }

  /** Opens; empty where key, info, associated data and message do not belong together. */
  public static Optional<Bytes> open(
      PrivateKey key, Bytes info, Bytes associatedData, Bytes sealed) {
    if (sealed.size() < ENCAPSULATION_SIZE + OneTimeAead.TAG_SIZE
        || hasLowOrder(sealed.slice(0, ENCAPSULATION_SIZE))) {
      return Optional.empty();
    }
    HPKE suite = suite();
    var pair = suite.deriveKeyPair(key.seed().reveal(SecretAccess.FOR_CRYPTO));
    try {
      HPKEContext context =
          suite.setupBaseR(sealed.slice(0, ENCAPSULATION_SIZE).toArray(), pair, info.toArray());
      byte[] text = sealed.slice(ENCAPSULATION_SIZE, sealed.size()).toArray();
      return Optional.of(Bytes.wrap(context.open(associatedData.toArray(), text)));
    } catch (InvalidCipherTextException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * True where the X25519 part, the last of a key or of an encapsulation, has low order: no honest
   * side makes one, and Bouncy Castle agrees on nothing with it, by an exception of its own.
   */
  private static boolean hasLowOrder(Bytes keyOrEncapsulation) {
    int from = keyOrEncapsulation.size() - X25519.POINT_SIZE;
    // Any scalar will do: RFC 7748 sets its highest bit, and makes it a multiple of the cofactor.
    byte[] scalar = new byte[X25519.SCALAR_SIZE];
    byte[] secret = new byte[X25519.POINT_SIZE];
    return !X25519.calculateAgreement(scalar, 0, keyOrEncapsulation.toArray(), from, secret, 0);
  }

  private static HPKE suite() {
    return new HPKE(HPKE.mode_base, HPKE.kem_X_WING, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
  }
}
