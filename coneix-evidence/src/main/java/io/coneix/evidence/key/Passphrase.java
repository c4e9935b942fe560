package io.coneix.evidence.key;

import io.coneix.evidence.bytes.SecretBytes;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * What a person types to open a sealed root. Thread-safe; prints nothing.
 *
 * @param secret the UTF-8 encoding, in Unicode's form NFC, so that all keyboards give the same
 *     bytes
 */
public record Passphrase(SecretBytes secret) {
  /** Greatest length in bytes: whoever pipes a whole file in by mistake is told. */
  public static final int MAX_SIZE = 1024;

  /** Refuses an empty one and one that is too long. */
  public Passphrase {
    if (secret.size() == 0 || secret.size() > MAX_SIZE) {
      throw new UnusablePassphrase(secret.size());
    }
  }

  /**
   * The passphrase of typed characters, which the caller wipes.
   *
   * @throws UnusablePassphrase where it is empty or longer than {@value #MAX_SIZE} bytes
   */
  public static Passphrase of(char[] typed) {
    String normal = Normalizer.normalize(CharBuffer.wrap(typed), Normalizer.Form.NFC);
    return new Passphrase(SecretBytes.wrap(normal.getBytes(StandardCharsets.UTF_8)));
  }
}
