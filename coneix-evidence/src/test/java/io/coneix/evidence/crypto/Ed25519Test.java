package io.coneix.evidence.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.evidence.Examples;
import io.coneix.evidence.Vectors;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.SecretBytes;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ed25519 against RFC 8032, and the edge cases on which verifiers differ (THREATS, T05). */
class Ed25519Test {
  /** The order of the group (RFC 8032, 5.1). */
  private static final BigInteger L =
      BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

  private static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));

  private static final Ed25519PrivateKey KEY =
      Ed25519PrivateKey.of(SecretBytes.wrap(Examples.rising(32).toArray()));

  private static final Bytes MESSAGE = Bytes.utf8("a message");

  /** RFC 8032, 7.1: tests 1, 2, 3 and SHA(abc). */
  @ParameterizedTest
  @CsvSource({
    "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
        + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a,"
        + "'',"
        + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
        + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c,"
        + "72,"
        + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
        + "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025,"
        + "af82,"
        + "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    "833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42,"
        + "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf,"
        + "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f,"
        + "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704"
  })
  void rfc8032_keysAndSignatures(String seed, String pub, String message, String signature) {
    Ed25519PrivateKey key = Ed25519PrivateKey.of(SecretBytes.wrap(Bytes.fromHex(seed).toArray()));
    assertThat(key.publicKey().encoded().hex()).isEqualTo(pub);
    Bytes text = Bytes.fromHex(message);
    assertThat(key.sign(text).hex()).isEqualTo(signature);
    assertThat(key.publicKey().verifies(text, Bytes.fromHex(signature))).isTrue();
  }

  @Test
  void T05_publishedEdgeCases_haveTheFrozenVerdicts() {
    var rows = Vectors.rows(Ed25519Test.class, "ed25519-speccheck.csv", 8);
    assertThat(rows).hasSize(12);
    for (String[] row : rows) {
      assertThat(verdict(row[5], row[4], row[6])).as("case " + row[0]).isEqualTo(row[7]);
    }
  }

  private static String verdict(String key, String message, String signature) {
    Ed25519PublicKey publicKey;
    try {
      publicKey = Ed25519PublicKey.of(Bytes.fromHex(key));
    } catch (BadPublicKey e) {
      return "key";
    }
    return publicKey.verifies(Bytes.fromHex(message), Bytes.fromHex(signature))
        ? "valid"
        : "signature";
  }

  /** The eight points of low order in their fourteen encodings (Chalkias and others, table 1). */
  private static final String LOW_ORDER =
      """
      0100000000000000000000000000000000000000000000000000000000000000
      0100000000000000000000000000000000000000000000000000000000000080
      eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f
      eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff
      ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f
      ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff
      0000000000000000000000000000000000000000000000000000000000000000
      0000000000000000000000000000000000000000000000000000000000000080
      edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f
      edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff
      26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05
      26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85
      c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a
      c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa
      """;

  @Test
  void T05_keyOfLowOrder_cannotBeConstructed() {
    assertThat(LOW_ORDER.lines()).hasSize(14);
    LOW_ORDER
        .lines()
        .forEach(
            point ->
                assertThatThrownBy(() -> Ed25519PublicKey.of(Bytes.fromHex(point)))
                    .as(point)
                    .isInstanceOf(BadPublicKey.class));
  }

  @Test
  void T05_signatureWithPointOfLowOrder_doesNotVerify() {
    Bytes honest = KEY.sign(MESSAGE);
    LOW_ORDER
        .lines()
        .forEach(
            point -> {
              Bytes changed = Bytes.concat(Bytes.fromHex(point), honest.slice(32, 64));
              assertThat(KEY.publicKey().verifies(MESSAGE, changed)).as(point).isFalse();
            });
  }

  /**
   * With R the neutral element and S = k a the equation S B = R + k A holds for whoever knows the
   * private scalar a: only the check of R stands in the way.
   */
  @Test
  void T05_signatureWithNeutralR_thatFulfilsTheEquation_doesNotVerify() {
    Bytes neutral = Bytes.fromHex(LOW_ORDER.lines().findFirst().orElseThrow());
    Bytes signature = crafted(neutral, BigInteger.ZERO);
    byte[] key = KEY.publicKey().encoded().toArray();
    assertThat(Ed25519.verify(signature.toArray(), 0, key, 0, MESSAGE.toArray(), 0, MESSAGE.size()))
        .as("the library alone takes it")
        .isTrue();
    assertThat(KEY.publicKey().verifies(MESSAGE, signature)).isFalse();
  }

  /**
   * R plus the point of order two, (x, y) to (-x, -y), fulfils the equation only once it is
   * multiplied by the cofactor, as RFC 8032, 5.1.7, prefers and as ours does, for every message.
   * Only the key's owner can make such a signature, and it binds key and message like any other.
   */
  @Test
  void T05_signatureWithTorsionInR_alwaysVerifies() {
    for (int i = 0; i < 64; i++) {
      SecretBytes seed = SecretBytes.wrap(Examples.filled(32, i).toArray());
      byte[] r = Ed25519PrivateKey.of(seed).publicKey().encoded().toArray();
      assertThat(KEY.publicKey().verifies(MESSAGE, crafted(Bytes.of(r), scalar(seed)))).isTrue();
      int sign = r[31] & 0x80;
      r[31] &= 0x7f;
      byte[] torsion = littleEndian(P.subtract(littleEndian(r))).toArray();
      torsion[31] |= (byte) (sign ^ 0x80);
      Bytes signature = crafted(Bytes.wrap(torsion), scalar(seed));
      assertThat(KEY.publicKey().verifies(MESSAGE, signature)).as("seed " + i).isTrue();
      assertThat(KEY.publicKey().verifies(Bytes.utf8("another"), signature)).isFalse();
    }
  }

  /** The signature (R, r + H(R, A, M) a) of {@link #MESSAGE} under {@link #KEY}. */
  private static Bytes crafted(Bytes pointR, BigInteger r) {
    Bytes hashed = Bytes.concat(pointR, KEY.publicKey().encoded(), MESSAGE);
    BigInteger k = littleEndian(sha512(hashed.toArray()));
    return Bytes.concat(pointR, littleEndian(k.multiply(scalar(KEY.seed())).add(r).mod(L)));
  }

  /** RFC 8032, 5.1.5, steps 1 to 3. */
  private static BigInteger scalar(SecretBytes seed) {
    byte[] hash = Arrays.copyOf(sha512(seed.reveal(SecretAccess.FOR_CRYPTO)), 32);
    hash[0] &= (byte) 0xf8;
    hash[31] = (byte) (hash[31] & 0x7f | 0x40);
    return littleEndian(hash);
  }

  private static byte[] sha512(byte[] input) {
    try {
      return MessageDigest.getInstance("SHA-512").digest(input);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void T05_signatureWithScalarPlusOrder_doesNotVerify() {
    Bytes honest = KEY.sign(MESSAGE);
    BigInteger s = littleEndian(honest.slice(32, 64).toArray());
    assertThat(KEY.publicKey().verifies(MESSAGE, honest)).isTrue();
    for (BigInteger more = s.add(L); more.bitLength() <= 256; more = more.add(L)) {
      Bytes changed = Bytes.concat(honest.slice(0, 32), littleEndian(more));
      assertThat(KEY.publicKey().verifies(MESSAGE, changed)).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // y = p + 3 and p + 4: points of large order, each encoded as if below 2^255.
        "f0ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "f1ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        // y = 2: no point of the curve.
        "0200000000000000000000000000000000000000000000000000000000000000",
        // A canonical point of mixed order.
        "cdb267ce40c5cd45306fa5d2f29731459387dbf9eb933b7bd5aed9a765b88d4d",
        "",
        "00",
        "0100"
      })
  void T05_badKey_cannotBeConstructed(String key) {
    assertThatThrownBy(() -> Ed25519PublicKey.of(Bytes.fromHex(key)))
        .isInstanceOf(BadPublicKey.class);
  }

  @Test
  void flippedBit_doesNotVerify() {
    Bytes signature = KEY.sign(MESSAGE);
    for (int bit = 0; bit < signature.size() * 8; bit++) {
      byte[] changed = signature.toArray();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(KEY.publicKey().verifies(MESSAGE, Bytes.wrap(changed))).as("bit " + bit).isFalse();
    }
  }

  @Test
  void signatureOfAnotherLength_doesNotVerify() {
    Bytes signature = KEY.sign(MESSAGE);
    assertThat(KEY.publicKey().verifies(MESSAGE, signature.slice(0, 63))).isFalse();
    assertThat(KEY.publicKey().verifies(MESSAGE, Bytes.concat(signature, Bytes.of((byte) 0))))
        .isFalse();
    assertThat(KEY.publicKey().verifies(MESSAGE, Bytes.EMPTY)).isFalse();
  }

  @Test
  void privateKey_printsNothingOfItsSeed() {
    assertThat(KEY.toString()).contains(KEY.publicKey().encoded().hex()).doesNotContain("02030405");
    assertThat(KEY.toString().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(110);
  }

  private static BigInteger littleEndian(byte[] bytes) {
    byte[] reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return new BigInteger(1, reversed);
  }

  private static Bytes littleEndian(BigInteger value) {
    byte[] bytes = new byte[32];
    for (int i = 0; i < 32; i++) {
      bytes[i] = value.shiftRight(8 * i).byteValue();
    }
    return Bytes.wrap(bytes);
  }
}
