package io.coneix.trust.authority;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.crypto.Ed25519PrivateKey;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.ContentSigner;

/** Signs certificates and requests with the project's own Ed25519 key type (RFC 8410). */
public final class Ed25519ContentSigner implements ContentSigner {
  /** The algorithm's identifier, without parameters (RFC 8410, section 3). */
  static final AlgorithmIdentifier ALGORITHM =
      new AlgorithmIdentifier(EdECObjectIdentifiers.id_Ed25519);

  private final ByteArrayOutputStream content = new ByteArrayOutputStream();
  private final Ed25519PrivateKey key;

  /** A signer for one message. */
  public Ed25519ContentSigner(Ed25519PrivateKey key) {
    this.key = key;
  }

  @Override
  public AlgorithmIdentifier getAlgorithmIdentifier() {
    return ALGORITHM;
  }

  @Override
  public OutputStream getOutputStream() {
    return content;
  }

  @Override
  public byte[] getSignature() {
    return key.sign(Bytes.wrap(content.toByteArray())).toArray();
  }
}
