package io.coneix.evidence.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.evidence.Examples;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.MalformedCbor;
import io.coneix.evidence.cbor.UnsupportedVersion;
import io.coneix.testkit.SeededRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SealedRootTest {
  private static final Argon2id CHEAP = new Argon2id(Argon2id.MIN_MEMORY_KIB, 1, 2);
  private static final Passphrase RIGHT = Passphrase.of("correct horse".toCharArray());

  private static SealedRoot sealed() {
    return SealedRoot.seal(Examples.ROOT, RIGHT, CHEAP, new SeededRandom(1));
  }

  @Test
  void rightPassphrase_opens() {
    SealedRoot read = SealedRoot.decode(sealed().encode());
    assertThat(read.open(RIGHT)).isEqualTo(Examples.ROOT);
    assertThat(read).isEqualTo(sealed());
  }

  @Test
  void wrongPassphrase_isUnusableInput() {
    for (String wrong : new String[] {"Correct horse", "correct horse ", "c"}) {
      assertThatThrownBy(() -> sealed().open(Passphrase.of(wrong.toCharArray())))
          .isInstanceOf(WrongPassphrase.class)
          .hasMessageContaining("passphrase");
    }
  }

  @Test
  void changedByte_doesNotOpen() {
    byte[] encoded = sealed().encode().toArray();
    int[] places = {encoded.length - 1, encoded.length - 48, encoded.length - 51};
    for (int at : places) {
      byte[] changed = encoded.clone();
      changed[at] ^= 1;
      assertThatThrownBy(() -> SealedRoot.decode(Bytes.wrap(changed)).open(RIGHT))
          .isInstanceOf(WrongPassphrase.class);
    }
  }

  @Test
  void changedCost_doesNotOpen() {
    SealedRoot root = sealed();
    Argon2id other = new Argon2id(CHEAP.memoryKiB(), 2, CHEAP.lanes());
    assertThatThrownBy(() -> new SealedRoot(other, root.salt(), root.ciphertext()).open(RIGHT))
        .isInstanceOf(WrongPassphrase.class);
  }

  @ParameterizedTest
  @CsvSource({
    "8191, 1, 1",
    "1048577, 1, 1",
    "8192, 0, 1",
    "8192, 11, 1",
    "8192, 1, 0",
    "8192, 1, 17",
    "-1, 1, 1",
    "2147483647, 10, 16"
  })
  void T44_costOutOfBounds_isRefusedOnReading(int memory, int passes, int lanes) {
    CborValue file =
        CborValue.array(
            CborValue.of(1),
            CborValue.of("argon2id"),
            CborValue.of(memory),
            CborValue.of(passes),
            CborValue.of(lanes),
            CborValue.of(sealed().salt()),
            CborValue.of(sealed().ciphertext()));
    assertThatThrownBy(() -> SealedRoot.decode(Cbor.encode(file)))
        .isInstanceOf(MalformedCbor.class);
    assertThatThrownBy(() -> new Argon2id(memory, passes, lanes))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void otherVersionOrAlgorithm_isRefused() {
    Bytes encoded = sealed().encode();
    byte[] version = encoded.toArray();
    version[1] = 2;
    assertThatThrownBy(() -> SealedRoot.decode(Bytes.wrap(version)))
        .isInstanceOf(UnsupportedVersion.class);
    byte[] algorithm = encoded.toArray();
    algorithm[9] = 'x';
    assertThatThrownBy(() -> SealedRoot.decode(Bytes.wrap(algorithm)))
        .isInstanceOf(MalformedCbor.class)
        .hasMessageContaining("algorithm");
    assertThatThrownBy(() -> SealedRoot.decode(Bytes.utf8("{}"))).isInstanceOf(MalformedCbor.class);
  }

  /** A vector of the reference implementation (P-H-C/phc-winner-argon2, src/test.c). */
  @Test
  void argon2id_isThatOfTheReference() {
    SecretBytes password = SecretBytes.wrap(Bytes.utf8("password").toArray());
    SecretBytes key = new Argon2id(65_536, 2, 1).stretch(password, Bytes.utf8("somesalt"));
    assertThat(Bytes.wrap(key.reveal(SecretAccess.FOR_CRYPTO)).hex())
        .isEqualTo("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
  }

  @Test
  void typedAccents_areTheSameInBothForms() {
    assertThat(Passphrase.of("caf\u00e9".toCharArray()))
        .isEqualTo(Passphrase.of("cafe\u0301".toCharArray()));
  }

  @Test
  void emptyOrHugePassphrase_isRefused() {
    assertThatThrownBy(() -> Passphrase.of(new char[0])).isInstanceOf(UnusablePassphrase.class);
    assertThatThrownBy(() -> Passphrase.of("x".repeat(1025).toCharArray()))
        .isInstanceOf(UnusablePassphrase.class)
        .hasMessageContaining("1025 bytes");
    assertThat(RIGHT.toString()).doesNotContain("horse");
  }
}
