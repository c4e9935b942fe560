package io.coneix.holder.drop;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.drop.DropBox;
import io.coneix.evidence.drop.DropClient;
import io.coneix.evidence.drop.DropDevice;
import io.coneix.holder.key.HolderKeys;

/**
 * The secrets of one phone, all from the root.
 *
 * @param capability reads and empties the box
 * @param key the encryption key, 32 letters and digits: the longest that the application takes
 */
public record DropSecrets(SecretBytes capability, SecretBytes key) {
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int BITS = 5;

  static DropSecrets of(HolderKeys keys, long number) {
    return new DropSecrets(keys.dropCapability(number), letters(keys.dropKey(number)));
  }

  /** The first 160 bits as letters, five bits each (RFC 4648, section 6). */
  private static SecretBytes letters(SecretBytes secret) {
    byte[] raw = secret.unsafeReveal(SecretAccess.FOR_CRYPTO);
    byte[] out = new byte[DropBox.SIZE];
    for (int i = 0; i < out.length; i++) {
      int bit = i * BITS;
      int two = (raw[bit / 8] & 0xff) << 8 | raw[bit / 8 + 1] & 0xff;
      out[i] = (byte) ALPHABET.charAt(two >>> (16 - BITS - bit % 8) & 31);
    }
    return SecretBytes.wrap(out);
  }

  /** The box's name. */
  public Bytes box() {
    return DropBox.boxOf(capability);
  }

  /** What the phone's address holds. */
  public SecretBytes postSecret() {
    return DropBox.postSecret(capability);
  }

  DropDevice device() {
    return DropDevice.of(box(), key, DropClient.OWNTRACKS);
  }
}
