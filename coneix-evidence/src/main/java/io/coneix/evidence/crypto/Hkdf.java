package io.coneix.evidence.crypto;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.error.Impossible;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HKDF with SHA-256 (RFC 5869) and HMAC-SHA-256 (RFC 2104), on the JDK's HMAC. Thread-safe. */
public final class Hkdf {
  /** Length of a pseudo-random key and of a MAC in bytes. */
  public static final int HASH_SIZE = 32;

  /** Greatest output of one expansion in bytes. */
  public static final int MAX_OUTPUT = 255 * HASH_SIZE;

  private Hkdf() {}

  /** HMAC-SHA-256 of the parts, one after the other. */
  public static Bytes hmac(SecretBytes key, Bytes... parts) {
    Mac mac = mac(key.unsafeReveal(SecretAccess.FOR_CRYPTO));
    for (Bytes part : parts) {
      mac.update(part.unsafeArray());
    }
    return Bytes.wrap(mac.doFinal());
  }

  /** Section 2.2: a pseudo-random key of 32 bytes; an empty salt stands for 32 zeros. */
  public static SecretBytes extract(Bytes salt, SecretBytes input) {
    byte[] key = salt.size() == 0 ? new byte[HASH_SIZE] : salt.unsafeArray();
    return SecretBytes.wrap(mac(key).doFinal(input.unsafeReveal(SecretAccess.FOR_CRYPTO)));
  }

  /**
   * Section 2.3: {@code size} bytes from a pseudo-random key.
   *
   * @param size 1 to {@value #MAX_OUTPUT}
   */
  public static SecretBytes expand(SecretBytes key, Bytes info, int size) {
    if (size < 1 || size > MAX_OUTPUT) {
      throw new IllegalArgumentException(size + " bytes, allowed 1 to " + MAX_OUTPUT);
    }
    Mac mac = mac(key.unsafeReveal(SecretAccess.FOR_CRYPTO));
    byte[] output = new byte[size];
    byte[] block = new byte[0];
    for (int done = 0, i = 1; done < size; i++) {
      mac.update(block);
      mac.update(info.unsafeArray());
      mac.update((byte) i);
      block = mac.doFinal();
      int length = Math.min(HASH_SIZE, size - done);
      System.arraycopy(block, 0, output, done, length);
      done += length;
    }
    Arrays.fill(block, (byte) 0);
    return SecretBytes.wrap(output);
  }

  /** Extract with {@code salt}, then expand with {@code info}. */
  public static SecretBytes derive(SecretBytes input, Bytes salt, Bytes info, int size) {
    return expand(extract(salt, input), info, size);
  }

  /**
   * Derives 32 bytes from a uniformly random secret of 32 bytes (so extraction is not needed), for
   * a use named by a label and by parts of fixed length.
   *
   * @param label 1 to 255 ASCII characters, unique to the use
   */
  public static SecretBytes derive(SecretBytes secret, String label, Bytes... context) {
    byte[] name = label.getBytes(StandardCharsets.US_ASCII);
    Bytes info =
        Bytes.concat(Bytes.of((byte) name.length), Bytes.wrap(name), Bytes.concat(context));
    return expand(secret, info, HASH_SIZE);
  }

  private static Mac mac(byte[] key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, "HmacSHA256"));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new Impossible("HMAC-SHA-256 is missing", e);
    }
  }
}
