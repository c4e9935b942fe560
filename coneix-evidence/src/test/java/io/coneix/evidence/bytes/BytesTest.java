package io.coneix.evidence.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BytesTest {
  @Test
  void arrays_areCopiedOnBothWays() {
    byte[] array = {1, 2, 3};
    Bytes bytes = Bytes.of(array);
    array[0] = 9;
    bytes.toArray()[1] = 9;
    assertThat(bytes).isEqualTo(Bytes.of((byte) 1, (byte) 2, (byte) 3));
  }

  @Test
  void encodings_areReadAndWritten() {
    Bytes bytes = Bytes.fromHex("00ffFE");
    assertThat(bytes.hex()).isEqualTo("00fffe");
    assertThat(Bytes.fromBase64(bytes.base64())).isEqualTo(bytes);
    assertThat(Bytes.fromBase64Url(bytes.base64Url())).isEqualTo(bytes);
    assertThat(bytes.base64Url()).isEqualTo("AP_-");
    assertThatThrownBy(() -> Bytes.fromHex("0")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Bytes.fromHex("0g")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void order_isThatOfUnsignedBytes() {
    assertThat(Bytes.fromHex("80")).isGreaterThan(Bytes.fromHex("7f"));
    assertThat(Bytes.fromHex("01")).isLessThan(Bytes.fromHex("0100"));
    assertThat(Bytes.EMPTY).isLessThan(Bytes.fromHex("00"));
  }

  @Test
  void partsOfBytes_canBeTakenAndPutTogether() {
    Bytes bytes = Bytes.concat(Bytes.utf8("ab"), Bytes.EMPTY, Bytes.utf8("cd"));
    assertThat(bytes).isEqualTo(Bytes.utf8("abcd"));
    assertThat(bytes.slice(1, 3)).isEqualTo(Bytes.utf8("bc"));
    assertThat(Bytes.fromHex("ff").at(0)).isEqualTo(255);
  }

  @Test
  void text_isShortEvenForLongBytes() {
    assertThat(Bytes.wrap(new byte[1000]).toString())
        .isEqualTo("00".repeat(16) + "... (1000 bytes)");
  }

  @Test
  void secret_isPrintedNowhereAndGoneOnceWiped() {
    byte[] array = {1, 2, 3};
    SecretBytes secret = SecretBytes.of(array);
    array[0] = 9;
    assertThat(secret).hasToString("secret of 3 bytes");
    assertThat(secret.reveal(SecretAccess.FOR_CRYPTO)).containsExactly(1, 2, 3);
    assertThat(secret).isEqualTo(SecretBytes.of(new byte[] {1, 2, 3}));
    assertThat(secret).isNotEqualTo(SecretBytes.of(new byte[] {1, 2, 4}));
    assertThat(secret).hasSameHashCodeAs(SecretBytes.of(new byte[7]));
    byte[] inside = secret.unsafeReveal(SecretAccess.FOR_CRYPTO);
    secret.wipe();
    assertThat(inside).containsExactly(0, 0, 0);
    assertThatThrownBy(() -> secret.reveal(SecretAccess.FOR_CRYPTO))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void labelledHash_separatesLabelAndParts() {
    Bytes ab = Bytes.utf8("ab");
    assertThat(Sha256.labelled("x", ab))
        .isEqualTo(Sha256.of(Bytes.concat(Bytes.of((byte) 1), Bytes.utf8("x"), Bytes.utf8("ab"))))
        .isNotEqualTo(Sha256.labelled("xa", Bytes.utf8("b")));
    assertThatThrownBy(() -> Sha256.labelled("", ab)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Sha256.labelled("x".repeat(256), ab))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sha256_isThatOfFips180() {
    assertThat(Sha256.of(Bytes.utf8("abc")).hex())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }
}
