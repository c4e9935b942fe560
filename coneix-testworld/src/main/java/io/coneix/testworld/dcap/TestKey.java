package io.coneix.testworld.dcap;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;

/** A P-256 key pair made from its name, which signs the same way each time (RFC 6979). */
public final class TestKey {
  private final BigInteger secret;
  private final ECDomainParameters domain;

  /** The key of that name. */
  public TestKey(String name) {
    X9ECParameters curve = CustomNamedCurves.getByName("secp256r1");
    domain = new ECDomainParameters(curve);
    secret = new BigInteger(1, Sha256.of(Bytes.utf8(name)).toArray()).mod(curve.getN());
  }

  /** x and y, 32 bytes each. */
  public byte[] point() {
    byte[] encoded = domain.getG().multiply(secret).normalize().getEncoded(false);
    return Arrays.copyOfRange(encoded, 1, encoded.length);
  }

  /** A signature as r and s, 32 bytes each. */
  public byte[] signRaw(byte[] message) {
    BigInteger[] pair = sign(message);
    return Der.concat(fixed(pair[0]), fixed(pair[1]));
  }

  /** A signature as certificates hold it. */
  public byte[] signDer(byte[] message) {
    BigInteger[] pair = sign(message);
    return Der.seq(Der.integer(pair[0]), Der.integer(pair[1]));
  }

  private BigInteger[] sign(byte[] message) {
    ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
    signer.init(true, new ECPrivateKeyParameters(secret, domain));
    return signer.generateSignature(Sha256.of(Bytes.of(message)).toArray());
  }

  private static byte[] fixed(BigInteger value) {
    byte[] bytes = value.toByteArray();
    byte[] fixed = new byte[32];
    int size = Math.min(32, bytes.length);
    System.arraycopy(bytes, bytes.length - size, fixed, 32 - size, size);
    return fixed;
  }
}
