package io.coneix.evidence.bytes;

import io.coneix.evidence.error.Impossible;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * SHA-256 (FIPS 180-4) of the JDK, plain and with a label.
 *
 * <p>The labelled form hashes {@code len(label) || label || part...}, where the length is one byte:
 * no label is a prefix of another's input. Parts are not length-prefixed; each use has parts of
 * fixed length, but for the last. Thread-safe.
 */
public final class Sha256 {
  /** Length of a hash in bytes. */
  public static final int SIZE = 32;

  private Sha256() {}

  /** A fresh digest, for streams. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new Impossible("SHA-256 is missing", e);
    }
  }

  /** SHA-256 of {@code input}. */
  public static Bytes of(Bytes input) {
    return Bytes.wrap(digest().digest(input.unsafeArray()));
  }

  /**
   * SHA-256 under a label.
   *
   * @param label 1 to 255 ASCII characters, unique to the use
   */
  public static Bytes labelled(String label, Bytes... parts) {
    MessageDigest digest = digest();
    byte[] name = label.getBytes(StandardCharsets.US_ASCII);
    if (name.length == 0 || name.length > 255) {
      throw new IllegalArgumentException("label of " + name.length + " bytes, allowed 1 to 255");
    }
    digest.update((byte) name.length);
    digest.update(name);
    for (Bytes part : parts) {
      digest.update(part.unsafeArray());
    }
    return Bytes.wrap(digest.digest());
  }
}
