package io.coneix.evidence.drop;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.SecretBytes;
import org.junit.jupiter.api.Test;

/** NaCl's published vectors: tests core1, core2 and secretbox of nacl-20110221. */
class SecretBoxTest {
  private static final SecretBytes KEY =
      secret("1b27556473e985d462cd51197a9a46c76009549eac6474f206c4ee0844f68389");
  private static final Bytes NONCE =
      Bytes.fromHex("69696ee955b62b73cd62bda875fc73d68219e0036b7a0b37");
  private static final Bytes MESSAGE =
      Bytes.fromHex(
          "be075fc53c81f2d5cf141316ebeb0c7b5228c52a4c62cbd44b66849b64244ffc"
              + "e5ecbaaf33bd751a1ac728d45e6c61296cdc3c01233561f41db66cce314adb31"
              + "0e3be8250c46f06dceea3a7fa1348057e2f6556ad6b1318a024a838f21af1fde"
              + "048977eb48f59ffd4924ca1c60902e52f0a089bc76897040e082f93776384864"
              + "5e0705");
  private static final Bytes BOX =
      Bytes.fromHex(
          "f3ffc7703f9400e52a7dfb4b3d3305d98e993b9f48681273c29650ba32fc76ce"
              + "48332ea7164d96a4476fb8c531a1186ac0dfc17c98dce87b4da7f011ec48c972"
              + "71d2c20f9b928fe2270d6fb863d51738b48eeee314a7cc8ab932164548e526ae"
              + "90224368517acfeabd6bb3732bc0e9da99832b61ca01b6de56244a9e88d5f9b3"
              + "7973f622a43d14a6599b1f654cb45a74e355a5");

  private static SecretBytes secret(String hex) {
    return SecretBytes.wrap(Bytes.fromHex(hex).toArray());
  }

  private static String hex(SecretBytes secret) {
    return Bytes.wrap(secret.reveal(SecretAccess.FOR_CRYPTO)).hex();
  }

  @Test
  void subkey_isThatOfCore1AndCore2() {
    SecretBytes shared = secret("4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742");
    assertThat(SecretBox.subkey(shared, Bytes.wrap(new byte[24]))).isEqualTo(KEY);
    assertThat(hex(SecretBox.subkey(KEY, NONCE)))
        .isEqualTo("dc908dda0b9344a953629b733820778880f3ceb421bb61b91cbd4c3e66256ce4");
  }

  @Test
  void box_opensBySubkey() {
    SecretBytes subkey = SecretBox.subkey(KEY, NONCE);
    assertThat(SecretBox.open(subkey, NONCE, BOX)).contains(MESSAGE);
    assertThat(SecretBox.seal(KEY, NONCE, MESSAGE)).isEqualTo(BOX);
    assertThat(SecretBox.open(subkey, NONCE, SecretBox.seal(KEY, NONCE, Bytes.EMPTY)))
        .contains(Bytes.EMPTY);
  }

  @Test
  void eachFlippedBit_isNoticed() {
    SecretBytes subkey = SecretBox.subkey(KEY, NONCE);
    for (int bit = 0; bit < BOX.size() * 8; bit++) {
      byte[] flipped = BOX.toArray();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(SecretBox.open(subkey, NONCE, Bytes.wrap(flipped))).isEmpty();
    }
    assertThat(SecretBox.open(KEY, NONCE, BOX)).isEmpty();
    assertThat(SecretBox.open(subkey, NONCE, BOX.slice(0, 15))).isEmpty();
  }
}
