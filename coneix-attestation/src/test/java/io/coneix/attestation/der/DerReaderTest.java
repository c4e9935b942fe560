package io.coneix.attestation.der;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.evidence.bytes.Bytes;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One value has one encoding. */
class DerReaderTest {
  private static DerReader reader(String hex) {
    return new DerReader("test", Bytes.fromHex(hex));
  }

  private static String time(int tag, String text) {
    byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
    return HexFormat.of().toHexDigits((byte) tag)
        + HexFormat.of().toHexDigits((byte) ascii.length)
        + HexFormat.of().formatHex(ascii);
  }

  @Test
  void shortestForms_areRead() {
    assertThat(reader("020100").natural("n", 20)).isEqualTo(BigInteger.ZERO);
    assertThat(reader("02020080").natural("n", 20)).isEqualTo(BigInteger.valueOf(128));
    assertThat(reader("0101ff").bool("b")).isTrue();
    assertThat(reader("03020780").namedBits("k")).isEqualTo(0x80);
    assertThat(reader("0303000102").bits("s").hex()).isEqualTo("0102");
    assertThat(reader("0a0102").enumerated("e", 2)).isEqualTo(2);
    assertThat(reader("048180" + "00".repeat(128)).content(Tag.OCTET_STRING, "o").size())
        .isEqualTo(128);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", // no tag
        "02", // no length
        "0201", // no content
        "028101" + "05", // a long form of a short length
        "02820001" + "05",
        "0280" + "05" + "0000", // indefinite
        "0284000000" + "0105", // too many bytes of length
        "0200", // no digit
        "02020001", // a leading zero
        "0201ff", // negative
        "020400ffff", // behind the end
        "0401" + "05", // another tag
      })
  void integerInAnotherForm_isRefused(String hex) {
    assertThatThrownBy(() -> reader(hex).natural("n", 20)).isInstanceOf(MalformedDer.class);
  }

  @Test
  void otherForms_areRefused() {
    assertRefused(() -> reader("010101").bool("b"));
    assertRefused(() -> reader("0102ffff").bool("b"));
    assertRefused(() -> reader("03020180").namedBits("k"));
    assertRefused(() -> reader("03020000").namedBits("k"));
    assertRefused(() -> reader("03020880").namedBits("k"));
    assertRefused(() -> reader("030107").bits("s"));
    assertRefused(() -> reader("0300").bits("s"));
    assertRefused(() -> reader("0a0103").enumerated("e", 2));
    assertRefused(() -> reader("020500ffffffff").number("n", Integer.MAX_VALUE));
    assertRefused(() -> reader("02020100").natural("n", 1));
    assertRefused(() -> reader("04020000").octets("o", 3));
    assertRefused(() -> reader("0500").end("x"));
  }

  private static void assertRefused(Runnable reading) {
    assertThatThrownBy(reading::run)
        .isInstanceOfSatisfying(MalformedDer.class, e -> assertThat(e.offset()).isNotNegative());
  }

  @ParameterizedTest
  @CsvSource({
    "23, 491231235959Z, 2049-12-31T23:59:59Z",
    "23, 500101000000Z, 1950-01-01T00:00:00Z",
    "24, 20500101000000Z, 2050-01-01T00:00:00Z",
  })
  void timesOfRfc5280_areRead(int tag, String text, Instant expected) {
    assertThat(reader(time(tag, text)).time("t")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "24, 20490101000000Z", // has to be UTCTime
    "23, 491231235960Z",
    "23, 490230000000Z",
    "23, 4912312359Z",
    "23, 491231235959+0000",
    "23, 49123123595aZ",
    "24, 20500101000000.5Z",
    "23, 491231235959",
  })
  void otherTimes_areRefused(int tag, String text) {
    assertThatThrownBy(() -> reader(time(tag, text)).time("t")).isInstanceOf(MalformedDer.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3006020101020101" + "00", // behind the end
        "300302010130", // unfinished
        "3009020101020101020101", // three numbers
        "3006020101020181", // negative
      })
  void signatureInAnotherForm_isRefused(String hex) {
    assertThatThrownBy(() -> EcdsaSignature.ofDer("test", Bytes.fromHex(hex)))
        .isInstanceOf(MalformedDer.class);
  }

  @Test
  void signatureOutOfRange_neverVerifies() {
    Bytes generator =
        Bytes.fromHex(
            "6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296"
                + "4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5");
    P256Key key = P256Key.of(generator).orElseThrow();
    BigInteger order =
        new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);
    for (BigInteger r : new BigInteger[] {BigInteger.ZERO, BigInteger.ONE, order}) {
      for (BigInteger s : new BigInteger[] {BigInteger.ZERO, order, order.add(BigInteger.ONE)}) {
        assertThat(key.verifies(Bytes.utf8("x"), new EcdsaSignature(r, s))).isFalse();
      }
    }
    assertThat(P256Key.of(Bytes.wrap(new byte[64]))).isEmpty();
    assertThat(P256Key.of(Bytes.fromHex("ff".repeat(64)))).isEmpty();
  }
}
