package io.coneix.evidence.record;

import java.math.BigInteger;

/**
 * The field of GHASH (NIST SP 800-38D, section 6.3): bit 0 of a block is the coefficient of 1, and
 * the polynomial is 1 + x + x^2 + x^7 + x^128. Slow and obvious.
 *
 * @param bits the coefficients, that of x^i as bit i
 */
record Gf128(BigInteger bits) {
  static final Gf128 ZERO = new Gf128(BigInteger.ZERO);
  static final Gf128 ONE = new Gf128(BigInteger.ONE);

  private static final int DEGREE = 128;
  private static final BigInteger POLYNOMIAL =
      BigInteger.ONE.shiftLeft(DEGREE).add(BigInteger.valueOf(0x87));

  /** The element of a block of 16 bytes, whose first bit is its highest. */
  static Gf128 of(byte[] block, int from) {
    BigInteger bits = BigInteger.ZERO;
    for (int i = 0; i < DEGREE; i++) {
      if ((block[from + i / 8] >> (7 - i % 8) & 1) == 1) {
        bits = bits.setBit(i);
      }
    }
    return new Gf128(bits);
  }

  byte[] toBlock() {
    byte[] block = new byte[DEGREE / 8];
    for (int i = 0; i < DEGREE; i++) {
      if (bits.testBit(i)) {
        block[i / 8] |= (byte) (0x80 >> i % 8);
      }
    }
    return block;
  }

  Gf128 plus(Gf128 other) {
    return new Gf128(bits.xor(other.bits));
  }

  Gf128 times(Gf128 other) {
    BigInteger product = BigInteger.ZERO;
    for (int i = 0; i < DEGREE; i++) {
      if (other.bits.testBit(i)) {
        product = product.xor(bits.shiftLeft(i));
      }
    }
    for (int i = product.bitLength() - 1; i >= DEGREE; i = product.bitLength() - 1) {
      product = product.xor(POLYNOMIAL.shiftLeft(i - DEGREE));
    }
    return new Gf128(product);
  }

  Gf128 power(int exponent) {
    Gf128 result = ONE;
    for (int i = 0; i < exponent; i++) {
      result = result.times(this);
    }
    return result;
  }

  /** By Fermat: to the power of 2^128 - 2. */
  Gf128 inverse() {
    Gf128 result = ONE;
    Gf128 square = this;
    for (int i = 1; i < DEGREE; i++) {
      square = square.times(square);
      result = result.times(square);
    }
    return result;
  }
}
