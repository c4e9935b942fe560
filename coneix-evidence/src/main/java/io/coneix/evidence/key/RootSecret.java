package io.coneix.evidence.key;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.crypto.Hkdf;
import java.security.SecureRandom;

/**
 * The holder's 256-bit root, from which every other secret of a wallet follows.
 *
 * <p>Whoever has it can read and continue the whole record; without it, or its 24 {@link Words},
 * nobody can. Thread-safe; prints nothing.
 *
 * @param secret {@value #SIZE} uniformly random bytes
 */
public record RootSecret(SecretBytes secret) {
  /** Length in bytes. */
  public static final int SIZE = 32;

  /** Refuses another length. */
  public RootSecret {
    if (secret.size() != SIZE) {
      throw new IllegalArgumentException("root of " + secret.size() + " bytes, needed " + SIZE);
    }
  }

  /** A fresh root. */
  public static RootSecret generate(SecureRandom random) {
    return new RootSecret(SecretBytes.random(SIZE, random));
  }

  /**
   * The secret of 32 bytes for one use.
   *
   * @param label 1 to 255 ASCII characters, unique to the use, listed in docs/format/labels.md
   * @param context parts of fixed length that tell several secrets of one use apart
   */
  public SecretBytes derive(String label, Bytes... context) {
    return Hkdf.derive(secret, label, context);
  }

  /** Overwrites the root; see {@link SecretBytes#wipe}. */
  public void wipe() {
    secret.wipe();
  }
}
