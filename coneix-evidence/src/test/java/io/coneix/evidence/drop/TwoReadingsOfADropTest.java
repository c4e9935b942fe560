package io.coneix.evidence.drop;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.testkit.SeededRandom;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.engines.Salsa20Engine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.junit.jupiter.api.Test;

/**
 * T48: a holder posts one body with two readings, and decides later which subkey to show. The
 * attack is carried out in full: Poly1305 is linear in each block, so two blocks give any body one
 * tag under two keys. Only the demand for first bytes stands in its way.
 */
class TwoReadingsOfADropTest {
  private static final BigInteger P = BigInteger.TWO.pow(130).subtract(BigInteger.valueOf(5));
  private static final BigInteger BLOCK = BigInteger.TWO.pow(128);
  private static final Bytes TRIP =
      Bytes.utf8("{\"_type\":\"location\",\"lat\":48.85,\"lon\":2.35,\"tst\":1791187200}    ");
  private static final Bytes NONCE = Bytes.wrap(new byte[24]);

  private final SeededRandom random = new SeededRandom(48);
  private final SecretBytes first = SecretBytes.random(32, random);
  private final SecretBytes second = SecretBytes.random(32, random);

  /** 32 bytes of the stream for the tag, then {@code size} for the text. */
  private static byte[] stream(SecretBytes subkey, int size) {
    Salsa20Engine engine = new Salsa20Engine();
    engine.init(
        true,
        new ParametersWithIV(
            new KeyParameter(subkey.reveal(SecretAccess.FOR_CRYPTO)), new byte[8]));
    byte[] out = new byte[32 + size];
    engine.processBytes(new byte[out.length], 0, out.length, out, 0);
    return out;
  }

  private static BigInteger littleEndian(byte[] bytes, int from) {
    byte[] turned = new byte[16];
    for (int i = 0; i < 16; i++) {
      turned[i] = bytes[from + 15 - i];
    }
    return new BigInteger(1, turned);
  }

  private static void put(BigInteger value, byte[] into, int from) {
    for (int i = 0; i < 16; i++) {
      into[from + i] = value.shiftRight(8 * i).byteValue();
    }
  }

  private static BigInteger r(byte[] stream) {
    return littleEndian(stream, 0).and(new BigInteger("0ffffffc0ffffffc0ffffffc0fffffff", 16));
  }

  /** The polynomial over whole blocks, those at {@code zero} and after left out. */
  private static BigInteger polynomial(byte[] cipher, BigInteger r, int blocks) {
    BigInteger sum = BigInteger.ZERO;
    int all = cipher.length / 16;
    for (int i = 0; i < blocks; i++) {
      BigInteger block = littleEndian(cipher, 16 * i).add(BLOCK);
      sum = sum.add(block.multiply(r.modPow(BigInteger.valueOf(all - i), P)));
    }
    return sum.mod(P);
  }

  /** A body whose text begins with {@link #TRIP} under the first subkey, and opens under both. */
  private Bytes forge() {
    int size = TRIP.size() + 32;
    byte[] one = stream(first, size);
    byte[] two = stream(second, size);
    byte[] cipher = new byte[size];
    for (int i = 0; i < TRIP.size(); i++) {
      cipher[i] = (byte) (TRIP.at(i) ^ one[32 + i]);
    }
    BigInteger r1 = r(one);
    BigInteger r2 = r(two);
    int blocks = TRIP.size() / 16;
    BigInteger inverse = r1.multiply(r2).multiply(r1.subtract(r2)).mod(P).modInverse(P);
    while (true) {
      BigInteger tag = new BigInteger(128, random);
      BigInteger a = target(tag, one).subtract(polynomial(cipher, r1, blocks));
      BigInteger b = target(tag, two).subtract(polynomial(cipher, r2, blocks));
      // x r^2 + y r = a and b: Cramer's rule.
      BigInteger x = a.multiply(r2).subtract(b.multiply(r1)).multiply(inverse).mod(P);
      BigInteger y = r1.pow(2).multiply(b).subtract(r2.pow(2).multiply(a)).multiply(inverse).mod(P);
      if (isBlock(x) && isBlock(y)) {
        put(x, cipher, TRIP.size());
        put(y, cipher, TRIP.size() + 16);
        byte[] box = new byte[16 + size];
        put(tag, box, 0);
        System.arraycopy(cipher, 0, box, 16, size);
        return new DropEnvelope(NONCE, Bytes.wrap(box)).encode();
      }
    }
  }

  private static BigInteger target(BigInteger tag, byte[] stream) {
    return tag.subtract(littleEndian(stream, 16)).mod(BLOCK);
  }

  private static boolean isBlock(BigInteger value) {
    return value.shiftRight(128).equals(BigInteger.ONE);
  }

  @Test
  void T48_forgedBody_opensUnderBothSubkeysOfTheBareCipher() {
    DropEnvelope body = DropEnvelope.read(forge()).orElseThrow();
    Optional<Bytes> one = SecretBox.open(first, NONCE, body.box());
    Optional<Bytes> two = SecretBox.open(second, NONCE, body.box());
    assertThat(one.orElseThrow().slice(0, TRIP.size())).isEqualTo(TRIP);
    assertThat(two).isPresent();
    assertThat(Arrays.equals(one.get().toArray(), two.orElseThrow().toArray())).isFalse();
  }

  @Test
  void T48_secondReading_isRefusedByTheFirstBytes() {
    Bytes body = forge();
    assertThat(DropOpener.withSubkey(DropClient.OWNTRACKS, first, body)).isPresent();
    assertThat(DropOpener.withSubkey(DropClient.OWNTRACKS, second, body)).isEmpty();
  }
}
