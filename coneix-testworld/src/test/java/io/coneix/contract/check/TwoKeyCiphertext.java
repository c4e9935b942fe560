package io.coneix.contract.check;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.SecretBytes;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes an AES-256-GCM ciphertext that opens under two keys (Dodis, Grubbs, Ristenpart, Woodage,
 * "Fast Message Franking", 2018, section 3): one block of it is solved for, so that both keys give
 * the same tag.
 */
final class TwoKeyCiphertext {
  private static final int BLOCK = 16;

  /** x^128 + x^7 + x^2 + x + 1, in the bit order of {@link #element}. */
  private static final BigInteger MODULUS =
      BigInteger.ONE.shiftLeft(128).add(BigInteger.valueOf(0x87));

  private TwoKeyCiphertext() {}

  /**
   * Ciphertext and tag, with a nonce of twelve zero bytes.
   *
   * @param text what {@code first} reads, a multiple of 16 bytes; block {@code free} of it is
   *     overwritten by what the solution asks for
   */
  static Bytes make(SecretBytes first, SecretBytes second, Bytes aad, Bytes text, int free)
      throws GeneralSecurityException {
    byte[] ciphertext = text.toArray();
    for (int block = 0; block < ciphertext.length / BLOCK; block++) {
      byte[] stream = encrypt(first, counter(block + 2));
      for (int i = 0; i < BLOCK; i++) {
        ciphertext[block * BLOCK + i] ^= stream[i];
      }
    }
    Arrays.fill(ciphertext, free * BLOCK, (free + 1) * BLOCK, (byte) 0);
    BigInteger h1 = element(encrypt(first, new byte[BLOCK]));
    BigInteger h2 = element(encrypt(second, new byte[BLOCK]));
    BigInteger difference = tag(first, h1, aad, ciphertext).xor(tag(second, h2, aad, ciphertext));
    // After block `free` come the other blocks and the lengths: so often H multiplies it.
    int power = ciphertext.length / BLOCK - free + 1;
    BigInteger factor = power(h1, power).xor(power(h2, power));
    byte[] solved = bytes(multiply(difference, inverse(factor)));
    System.arraycopy(solved, 0, ciphertext, free * BLOCK, BLOCK);
    byte[] tag = bytes(tag(first, h1, aad, ciphertext));
    return Bytes.concat(Bytes.wrap(ciphertext), Bytes.wrap(tag));
  }

  private static BigInteger tag(SecretBytes key, BigInteger h, Bytes aad, byte[] ciphertext)
      throws GeneralSecurityException {
    BigInteger x = absorb(BigInteger.ZERO, h, aad.toArray());
    x = absorb(x, h, ciphertext);
    byte[] lengths =
        ByteBuffer.allocate(BLOCK).putLong(aad.size() * 8L).putLong(ciphertext.length * 8L).array();
    return absorb(x, h, lengths).xor(element(encrypt(key, counter(1))));
  }

  private static BigInteger absorb(BigInteger start, BigInteger h, byte[] data) {
    BigInteger x = start;
    for (int at = 0; at < data.length; at += BLOCK) {
      x = multiply(x.xor(element(Arrays.copyOfRange(data, at, at + BLOCK))), h);
    }
    return x;
  }

  private static byte[] counter(int value) {
    return ByteBuffer.allocate(BLOCK).putInt(12, value).array();
  }

  private static byte[] encrypt(SecretBytes key, byte[] block) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
    cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key.reveal(SecretAccess.FOR_CRYPTO), "AES"));
    return cipher.doFinal(block);
  }

  /** GCM's first bit is the coefficient of x^0: here it is bit 0. */
  private static BigInteger element(byte[] block) {
    BigInteger element = BigInteger.ZERO;
    for (int i = 0; i < 128; i++) {
      if ((block[i / 8] >> (7 - i % 8) & 1) == 1) {
        element = element.setBit(i);
      }
    }
    return element;
  }

  private static byte[] bytes(BigInteger element) {
    byte[] block = new byte[BLOCK];
    for (int i = 0; i < 128; i++) {
      if (element.testBit(i)) {
        block[i / 8] |= (byte) (1 << (7 - i % 8));
      }
    }
    return block;
  }

  private static BigInteger multiply(BigInteger a, BigInteger b) {
    BigInteger product = BigInteger.ZERO;
    for (int i = 0; i < b.bitLength(); i++) {
      product = b.testBit(i) ? product.xor(a.shiftLeft(i)) : product;
    }
    for (int i = product.bitLength() - 1; i >= 128; i--) {
      product = product.testBit(i) ? product.xor(MODULUS.shiftLeft(i - 128)) : product;
    }
    return product;
  }

  private static BigInteger power(BigInteger base, int exponent) {
    BigInteger result = BigInteger.ONE;
    for (int i = 0; i < exponent; i++) {
      result = multiply(result, base);
    }
    return result;
  }

  /** a^(2^128 - 2), by squaring. */
  private static BigInteger inverse(BigInteger a) {
    BigInteger result = BigInteger.ONE;
    BigInteger square = a;
    for (int i = 1; i < 128; i++) {
      square = multiply(square, square);
      result = multiply(result, square);
    }
    return result;
  }
}
