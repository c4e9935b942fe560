package io.coneix.attestation.der;

import io.coneix.evidence.bytes.Bytes;
import java.math.BigInteger;

/**
 * An ECDSA signature over P-256. That (r, n - s) verifies where (r, s) does lies in ECDSA itself
 * (FIPS 186-5, 6.4.2): signatures are no names of what they sign.
 *
 * @param r from 0; values out of range never verify
 * @param s as r
 */
public record EcdsaSignature(BigInteger r, BigInteger s) {
  /** Length in bytes of r and s in a row. */
  public static final int RAW_SIZE = 64;

  private static final int HALF = 32;

  /** Reads r and s, 32 bytes each, the highest byte first. */
  public static EcdsaSignature ofRaw(Bytes raw) {
    if (raw.size() != RAW_SIZE) {
      throw new IllegalArgumentException("a signature of " + raw.size() + " bytes");
    }
    return new EcdsaSignature(
        new BigInteger(1, raw.slice(0, HALF).unsafeArray()),
        new BigInteger(1, raw.slice(HALF, RAW_SIZE).unsafeArray()));
  }

  /** Reads {@code ECDSA-Sig-Value} (RFC 5480, appendix A) out of {@code what}. */
  public static EcdsaSignature ofDer(String what, Bytes der) {
    DerReader in = new DerReader(what + ", signatureValue", der);
    DerReader pair = in.enter(Tag.SEQUENCE, "signature");
    EcdsaSignature signature =
        new EcdsaSignature(pair.natural("signature, r", HALF), pair.natural("signature, s", HALF));
    pair.end("signature");
    in.end("signature");
    return signature;
  }
}
