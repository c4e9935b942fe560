package io.coneix.evidence.crypto;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.error.Impossible;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM under a key that encrypts one message only, with a nonce of twelve zero bytes.
 *
 * <p>Guarantees secrecy and authenticity of the message and authenticity of the associated data. It
 * does not commit to the key: two keys may open one ciphertext, so each use carries a commitment of
 * its own (THREATS, T03). Using a key twice breaks everything: callers derive it from fresh
 * randomness. Thread-safe.
 */
public final class OneTimeAead {
  /** Length of a key in bytes. */
  public static final int KEY_SIZE = 32;

  /** What the ciphertext is longer than the message, in bytes. */
  public static final int TAG_SIZE = 16;

  private static final String AES_GCM = "AES/GCM/NoPadding";
  private static final Bytes ZERO_NONCE = Bytes.wrap(new byte[12]);

  private OneTimeAead() {}

  /** Encrypts; the result is {@value #TAG_SIZE} bytes longer than {@code message}. */
  public static Bytes seal(SecretBytes key, Bytes message, Bytes associatedData) {
    return seal(key, ZERO_NONCE, message, associatedData);
  }

  /** With a nonce of the caller's: there for published vectors, which have one. */
  static Bytes seal(SecretBytes key, Bytes nonce, Bytes message, Bytes associatedData) {
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, associatedData);
      return Bytes.wrap(cipher.doFinal(message.unsafeArray()));
    } catch (GeneralSecurityException e) {
      throw new Impossible("AES-GCM failed to encrypt", e);
    }
  }

  /** Decrypts; empty where key, ciphertext and associated data do not belong together. */
  public static Optional<Bytes> open(SecretBytes key, Bytes ciphertext, Bytes associatedData) {
    return open(key, ZERO_NONCE, ciphertext, associatedData);
  }

  /** With a nonce of the caller's; see {@link #seal(SecretBytes, Bytes, Bytes, Bytes)}. */
  static Optional<Bytes> open(
      SecretBytes key, Bytes nonce, Bytes ciphertext, Bytes associatedData) {
    if (ciphertext.size() < TAG_SIZE) {
      return Optional.empty();
    }
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, associatedData);
      return Optional.of(Bytes.wrap(cipher.doFinal(ciphertext.unsafeArray())));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new Impossible("AES-GCM failed to decrypt", e);
    }
  }

  private static Cipher cipher(int mode, SecretBytes key, Bytes nonce, Bytes associatedData)
      throws GeneralSecurityException {
    if (key.size() != KEY_SIZE) {
      throw new IllegalArgumentException("key of " + key.size() + " bytes, needed " + KEY_SIZE);
    }
    Cipher cipher = Cipher.getInstance(AES_GCM);
    byte[] raw = key.unsafeReveal(SecretAccess.FOR_CRYPTO);
    cipher.init(
        mode,
        new SecretKeySpec(raw, "AES"),
        new GCMParameterSpec(TAG_SIZE * 8, nonce.unsafeArray()));
    cipher.updateAAD(associatedData.unsafeArray());
    return cipher;
  }
}
