package io.coneix.attestation.der;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import java.util.Optional;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.math.ec.ECPoint;

/**
 * A public key on P-256 (FIPS 186-5) that verifies ECDSA with SHA-256. Immutable, thread-safe.
 *
 * <p>Bouncy Castle's own field arithmetic for this curve is some ten times as fast as the JDK's.
 */
public final class P256Key {
  /** Length in bytes of x and y in a row. */
  public static final int SIZE = 64;

  private static final int UNCOMPRESSED = 4;

  private final Bytes encoded;
  private final ECPublicKeyParameters parameters;

  private P256Key(Bytes encoded, ECPublicKeyParameters parameters) {
    this.encoded = encoded;
    this.parameters = parameters;
  }

  /** Reads x and y, 32 bytes each, the highest byte first; empty where that is not on the curve. */
  public static Optional<P256Key> of(Bytes xy) {
    if (xy.size() != SIZE) {
      throw new IllegalArgumentException("a key of " + xy.size() + " bytes");
    }
    X9ECParameters curve = CustomNamedCurves.getByName("secp256r1");
    Bytes point = Bytes.concat(Bytes.of((byte) UNCOMPRESSED), xy);
    try {
      ECPoint q = curve.getCurve().decodePoint(point.unsafeArray());
      return Optional.of(
          new P256Key(xy, new ECPublicKeyParameters(q, new ECDomainParameters(curve))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** True where {@code signature} over {@code message} is this key's. */
  public boolean verifies(Bytes message, EcdsaSignature signature) {
    ECDSASigner signer = new ECDSASigner();
    signer.init(false, parameters);
    return signer.verifySignature(Sha256.of(message).unsafeArray(), signature.r(), signature.s());
  }

  /** x and y, 32 bytes each. */
  public Bytes encoded() {
    return encoded;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof P256Key that && encoded.equals(that.encoded);
  }

  @Override
  public int hashCode() {
    return encoded.hashCode();
  }
}
