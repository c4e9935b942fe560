package io.coneix.evidence.chain;

import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.error.Impossible;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Repeats {@link Sha256#labelled} of the value before, without an object for each of millions of
 * steps. Not thread-safe.
 */
final class HashWalk {
  private final MessageDigest digest = Sha256.digest();
  private final byte[] prefix;

  HashWalk(String label) {
    byte[] name = label.getBytes(StandardCharsets.US_ASCII);
    prefix = new byte[name.length + 1];
    prefix[0] = (byte) name.length;
    System.arraycopy(name, 0, prefix, 1, name.length);
  }

  /** The value {@code steps} below {@code from}; a copy for none. */
  SecretBytes down(SecretBytes from, int steps) {
    byte[] value = from.reveal(SecretAccess.FOR_CRYPTO);
    down(value, steps);
    return SecretBytes.wrap(value);
  }

  /** Replaces {@code value} by the one {@code steps} below it. */
  void down(byte[] value, int steps) {
    try {
      for (int i = 0; i < steps; i++) {
        digest.update(prefix);
        digest.update(value);
        digest.digest(value, 0, Sha256.SIZE);
      }
    } catch (DigestException e) {
      Arrays.fill(value, (byte) 0);
      throw new Impossible("SHA-256 does not fit 32 bytes", e);
    }
  }
}
