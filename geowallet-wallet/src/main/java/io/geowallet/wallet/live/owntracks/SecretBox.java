package io.geowallet.wallet.live.owntracks;

import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.SecretBytes;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.engines.XSalsa20Engine;
import org.bouncycastle.crypto.macs.Poly1305;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/**
 * NaCl's and libsodium's {@code crypto_secretbox}: XSalsa20 and Poly1305 (Bernstein, "Cryptography
 * in NaCl", section 10; tested with its vectors). A box is the 16 bytes of the authenticator and
 * the ciphertext behind them. Stateless.
 */
final class SecretBox {
  static final int KEY_BYTES = 32;
  static final int NONCE_BYTES = 24;
  static final int TAG_BYTES = 16;

  private SecretBox() {}

  /** The message; empty where the box was not made with this key and nonce, or was changed. */
  static Optional<byte[]> open(byte[] box, byte[] nonce, SecretBytes key) {
    if (box.length < TAG_BYTES) {
      return Optional.empty();
    }
    XSalsa20Engine cipher = cipher(nonce, key);
    byte[] tag = tag(cipher, box);
    if (!MessageDigest.isEqual(tag, Arrays.copyOf(box, TAG_BYTES))) {
      return Optional.empty();
    }
    byte[] message = new byte[box.length - TAG_BYTES];
    cipher.processBytes(box, TAG_BYTES, message.length, message, 0);
    return Optional.of(message);
  }

  /** A box; whoever calls this never uses a nonce twice under one key. */
  static byte[] seal(byte[] message, byte[] nonce, SecretBytes key) {
    XSalsa20Engine cipher = cipher(nonce, key);
    byte[] macKey = macKey(cipher);
    byte[] box = new byte[TAG_BYTES + message.length];
    cipher.processBytes(message, 0, message.length, box, TAG_BYTES);
    System.arraycopy(authenticate(macKey, box), 0, box, 0, TAG_BYTES);
    return box;
  }

  private static XSalsa20Engine cipher(byte[] nonce, SecretBytes key) {
    XSalsa20Engine cipher = new XSalsa20Engine();
    byte[] bytes = key.unsafeReveal(SecretAccess.FOR_CRYPTO);
    cipher.init(true, new ParametersWithIV(new KeyParameter(bytes), nonce));
    return cipher;
  }

  private static byte[] tag(XSalsa20Engine cipher, byte[] box) {
    return authenticate(macKey(cipher), box);
  }

  /** The first 32 bytes of the key stream; the message is under those behind them. */
  private static byte[] macKey(XSalsa20Engine cipher) {
    byte[] macKey = new byte[KEY_BYTES];
    cipher.processBytes(macKey, 0, KEY_BYTES, macKey, 0);
    return macKey;
  }

  private static byte[] authenticate(byte[] macKey, byte[] box) {
    Poly1305 mac = new Poly1305();
    mac.init(new KeyParameter(macKey));
    mac.update(box, TAG_BYTES, box.length - TAG_BYTES);
    byte[] tag = new byte[TAG_BYTES];
    mac.doFinal(tag, 0);
    Arrays.fill(macKey, (byte) 0);
    return tag;
  }
}
