package io.coneix.evidence.bytes;

/**
 * The token that reading a secret asks for: it marks the place, it does not guard it.
 *
 * <p>One text search for {@code SecretAccess} finds every place that touches secret bytes.
 */
public enum SecretAccess {
  /** The reader needs the secret for a cryptographic operation. */
  FOR_CRYPTO,
  /** The reader writes the secret into an encoding that is sealed before it leaves the process. */
  FOR_SEALED_ENCODING,
  /** The reader shows the secret to its owner, on the owner's own device. */
  FOR_OWNER
}
