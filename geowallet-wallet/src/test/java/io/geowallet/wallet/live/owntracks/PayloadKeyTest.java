package io.geowallet.wallet.live.owntracks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.testkit.SeededRandom;
import io.geowallet.wallet.live.client.UnreadablePost;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What OwnTracks sends under a key, opened and refused; NaCl's published vector among it. */
class PayloadKeyTest {
  /** "Cryptography in NaCl", section 10; libsodium's test/default/secretbox.c has the same. */
  private static final PayloadKey KEY =
      PayloadKey.of(
          Bytes.wrap(hex("1b27556473e985d462cd51197a9a46c76009549eac6474f206c4ee0844f68389")));

  private static final Bytes NONCE =
      Bytes.wrap(hex("69696ee955b62b73cd62bda875fc73d68219e0036b7a0b37"));

  private static final byte[] MESSAGE =
      hex(
          "be075fc53c81f2d5cf141316ebeb0c7b5228c52a4c62cbd44b66849b64244ffc"
              + "e5ecbaaf33bd751a1ac728d45e6c61296cdc3c01233561f41db66cce314adb31"
              + "0e3be8250c46f06dceea3a7fa1348057e2f6556ad6b1318a024a838f21af1fde"
              + "048977eb48f59ffd4924ca1c60902e52f0a089bc76897040e082f93776384864"
              + "5e0705");

  private static final byte[] BOX =
      hex(
          "f3ffc7703f9400e52a7dfb4b3d3305d98e993b9f48681273c29650ba32fc76ce"
              + "48332ea7164d96a4476fb8c531a1186ac0dfc17c98dce87b4da7f011ec48c972"
              + "71d2c20f9b928fe2270d6fb863d51738b48eeee314a7cc8ab932164548e526ae"
              + "90224368517acfeabd6bb3732bc0e9da99832b61ca01b6de56244a9e88d5f9b3"
              + "7973f622a43d14a6599b1f654cb45a74e355a5");

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }

  private static String data(Bytes nonce, byte[] box) {
    return Base64.getEncoder().encodeToString(Bytes.concat(nonce, Bytes.wrap(box)).toArray());
  }

  @Test
  void naclsVector_isSealedAndOpened() {
    assertThat(KEY.seal(MESSAGE, NONCE)).isEqualTo(data(NONCE, BOX));
    assertThat(KEY.open(data(NONCE, BOX))).hasValue(MESSAGE);
  }

  @Test
  void T38_changedPayload_isNotOpened() {
    for (int bit = 0; bit < BOX.length * 8; bit += 7) {
      byte[] changed = BOX.clone();
      changed[bit / 8] ^= (byte) (1 << (bit % 8));
      assertThat(KEY.open(data(NONCE, changed))).isEmpty();
    }
    assertThat(KEY.open(data(Bytes.wrap(new byte[24]), BOX))).isEmpty();
    for (String none : new String[] {"", "abcd!?&%", "YWJjZGUK", data(NONCE, new byte[15])}) {
      assertThat(KEY.open(none)).isEmpty();
    }
  }

  @Test
  void shortKey_isPaddedWithZeros_asTheApplicationsDo() {
    PayloadKey shortKey = PayloadKey.of(Bytes.utf8("s1kr3t"));
    PayloadKey padded = PayloadKey.of(Bytes.utf8("s1kr3t" + "\u0000".repeat(26)));
    assertThat(padded.open(shortKey.seal(MESSAGE, NONCE))).hasValue(MESSAGE);
  }

  @Test
  void newKey_hasAllCharacters_andIsNotPrinted() {
    PayloadKey key = PayloadKey.random(new SeededRandom(9));
    String letters = key.reveal(SecretAccess.FOR_OWNER);
    assertThat(letters).matches("[a-hjkmnp-z2-9]{32}");
    assertThat(key.toString()).doesNotContain(letters);
    assertThat(PayloadKey.of(key.letters())).isEqualTo(key);
  }

  @Test
  void T38_phoneWithAKey_isReadUnderItOnly() {
    PayloadKey key = PayloadKey.random(new SeededRandom(9));
    OwnTracksParser parser = new OwnTracksParser();
    String location = "{\"_type\":\"location\",\"lat\":1,\"lon\":2,\"tst\":5}";
    String sealed = key.seal(location.getBytes(StandardCharsets.US_ASCII), NONCE);
    assertThat(read(parser, encrypted(sealed), Optional.of(key)).fixes()).hasSize(1);
    assertThat(read(parser, "[" + encrypted(sealed) + "]", Optional.of(key)).fixes()).hasSize(1);
    Optional<PayloadKey> other = Optional.of(PayloadKey.random(new SeededRandom(10)));
    for (String body : new String[] {encrypted(sealed), location, "{\"_type\":\"encrypted\"}"}) {
      assertThatThrownBy(() -> read(parser, body, other)).isInstanceOf(UnreadablePost.class);
    }
    assertThatThrownBy(() -> read(parser, encrypted(sealed), Optional.empty()))
        .isInstanceOf(UnreadablePost.class);
    String twice = key.seal(encrypted(sealed).getBytes(StandardCharsets.US_ASCII), NONCE);
    assertThatThrownBy(() -> read(parser, encrypted(twice), Optional.of(key)))
        .isInstanceOf(UnreadablePost.class);
  }

  private static String encrypted(String data) {
    return "{\"_type\":\"encrypted\",\"data\":\"" + data + "\"}";
  }

  private static io.geowallet.wallet.live.client.Posted read(
      OwnTracksParser parser, String body, Optional<PayloadKey> key) {
    return parser.read(body.getBytes(StandardCharsets.US_ASCII), key);
  }
}
