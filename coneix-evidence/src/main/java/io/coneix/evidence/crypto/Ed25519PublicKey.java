package io.coneix.evidence.crypto;

import io.coneix.evidence.bytes.Bytes;
import java.math.BigInteger;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * An Ed25519 public key (RFC 8032, section 5.1) that is a canonical point of full order.
 *
 * <p>The one verifier of the project. Keys of low order, with a torsion component or with a
 * non-canonical encoding cannot be constructed; signatures with S &gt;= L or a non-canonical or
 * low-order R do not verify. Hence a signature binds one key and one message. The equation is the
 * one with the cofactor (RFC 8032, section 5.1.7): the key's owner can craft signatures, with
 * torsion in R, that verifiers without it refuse. Thread-safe.
 */
public final class Ed25519PublicKey {
  /** Length of a key in bytes. */
  public static final int SIZE = 32;

  /** Length of a signature in bytes. */
  public static final int SIGNATURE_SIZE = 64;

  private final Bytes encoded;
  private final Ed25519.PublicPoint point;

  private Ed25519PublicKey(Bytes encoded, Ed25519.PublicPoint point) {
    this.encoded = encoded;
    this.point = point;
  }

  /**
   * Reads a key.
   *
   * @throws BadPublicKey where the bytes are not a canonical point of the prime-order group
   */
  public static Ed25519PublicKey of(Bytes encoded) {
    if (encoded.size() != SIZE) {
      throw new BadPublicKey("a key of " + SIZE + " bytes", encoded.size() + " bytes");
    }
    Ed25519.PublicPoint point = Ed25519.validatePublicKeyFullExport(encoded.unsafeArray(), 0);
    if (point == null) {
      throw new BadPublicKey("a canonical point of full order", "another encoding");
    }
    return new Ed25519PublicKey(encoded, point);
  }

  /** The 32 bytes of the encoding. */
  public Bytes encoded() {
    return encoded;
  }

  /** True where {@code signature} is this key's signature of {@code message}. */
  public boolean verifies(Bytes message, Bytes signature) {
    if (signature.size() != SIGNATURE_SIZE || !LowOrder.isCleanR(signature)) {
      return false;
    }
    byte[] text = message.unsafeArray();
    return Ed25519.verify(signature.unsafeArray(), 0, point, text, 0, text.length);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ed25519PublicKey that && encoded.equals(that.encoded);
  }

  @Override
  public int hashCode() {
    return encoded.hashCode();
  }

  @Override
  public String toString() {
    return "Ed25519 key " + encoded.hex();
  }

  /** Encodings of R that no honest signer makes (Chalkias and others, 2020, tables 1 and 2). */
  private static final class LowOrder {
    private static final BigInteger P =
        BigInteger.ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));

    /** y-coordinates of the eight points of low order: 1, -1, 0, and two pairs of order 8. */
    private static final BigInteger Y8 =
        new BigInteger("05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826", 16);

    private LowOrder() {}

    static boolean isCleanR(Bytes signature) {
      byte[] r = signature.slice(0, SIZE).toArray();
      r[SIZE - 1] &= 0x7f;
      for (int i = 0; i < SIZE / 2; i++) {
        byte swap = r[i];
        r[i] = r[SIZE - 1 - i];
        r[SIZE - 1 - i] = swap;
      }
      BigInteger y = new BigInteger(1, r);
      return y.compareTo(P) < 0
          && y.signum() != 0
          && !y.equals(BigInteger.ONE)
          && !y.equals(P.subtract(BigInteger.ONE))
          && !y.equals(Y8)
          && !y.equals(P.subtract(Y8));
    }
  }
}
