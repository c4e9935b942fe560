package io.coneix.evidence.record;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.SecretBytes;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * Builds one AES-GCM ciphertext that two keys open (Dodis, Grubbs, Ristenpart and Woodage, 2018,
 * section 3: key commitment is no property of AES-GCM).
 *
 * <p>The tag is a polynomial in H = AES(K, 0), with the blocks as coefficients, plus AES(K, J0).
 * For given blocks but one, that both tags agree is one linear equation for the block that is left.
 */
final class TwoKeyCiphertext {
  private static final int BLOCK = 16;

  private TwoKeyCiphertext() {}

  /** The key stream of a key for {@code blocks} blocks, with a nonce of twelve zero bytes. */
  static byte[] keyStream(SecretBytes key, int blocks) {
    byte[] stream = new byte[blocks * BLOCK];
    for (int i = 0; i < blocks; i++) {
      System.arraycopy(aes(key, counter(i + 2)), 0, stream, i * BLOCK, BLOCK);
    }
    return stream;
  }

  /**
   * Ciphertext and tag that both keys accept.
   *
   * @param blocks the ciphertext, a multiple of 16 bytes; block {@code free} will be replaced
   */
  static Bytes forge(SecretBytes first, SecretBytes second, Bytes data, byte[] blocks, int free) {
    byte[] ciphertext = blocks.clone();
    Arrays.fill(ciphertext, free * BLOCK, (free + 1) * BLOCK, (byte) 0);
    Gf128 difference = tag(first, data, ciphertext).plus(tag(second, data, ciphertext));
    // The last ciphertext block is multiplied by H^2, because the block of lengths follows.
    int exponent = blocks.length / BLOCK - free + 1;
    Gf128 factor = hash(first).power(exponent).plus(hash(second).power(exponent));
    byte[] solution = difference.times(factor.inverse()).toBlock();
    System.arraycopy(solution, 0, ciphertext, free * BLOCK, BLOCK);
    Bytes tag = Bytes.wrap(tag(first, data, ciphertext).toBlock());
    return Bytes.concat(Bytes.wrap(ciphertext), tag);
  }

  private static Gf128 tag(SecretBytes key, Bytes data, byte[] ciphertext) {
    Gf128 hashKey = hash(key);
    Gf128 sum = Gf128.ZERO;
    byte[] padded = Arrays.copyOf(data.toArray(), (data.size() + BLOCK - 1) / BLOCK * BLOCK);
    for (byte[] part : new byte[][] {padded, ciphertext, lengths(data.size(), ciphertext.length)}) {
      for (int at = 0; at < part.length; at += BLOCK) {
        sum = sum.plus(Gf128.of(part, at)).times(hashKey);
      }
    }
    return sum.plus(Gf128.of(aes(key, counter(1)), 0));
  }

  private static byte[] lengths(int data, int ciphertext) {
    return java.nio.ByteBuffer.allocate(BLOCK).putLong(data * 8L).putLong(ciphertext * 8L).array();
  }

  private static Gf128 hash(SecretBytes key) {
    return Gf128.of(aes(key, new byte[BLOCK]), 0);
  }

  private static byte[] counter(int value) {
    return java.nio.ByteBuffer.allocate(BLOCK).putInt(BLOCK - Integer.BYTES, value).array();
  }

  private static byte[] aes(SecretBytes key, byte[] block) {
    try {
      Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
      byte[] raw = key.reveal(SecretAccess.FOR_CRYPTO);
      cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(raw, "AES"));
      return cipher.doFinal(block);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
