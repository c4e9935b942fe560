package io.coneix.evidence.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.evidence.Examples;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import org.junit.jupiter.api.Test;

/** The labelled derivation; the rest is in {@link WycheproofTest}. */
class HkdfTest {
  private static final SecretBytes SECRET = SecretBytes.wrap(Examples.rising(32).toArray());

  @Test
  void labelledDerivation_isExpandWithLengthLabelAndContext() {
    Bytes info = Bytes.concat(Bytes.of((byte) 3), Bytes.utf8("abc"), Bytes.utf8("de"));
    assertThat(Hkdf.derive(SECRET, "abc", Bytes.utf8("d"), Bytes.utf8("e")))
        .isEqualTo(Hkdf.expand(SECRET, info, 32));
  }

  @Test
  void labelAndContext_cannotBeShiftedIntoEachOther() {
    assertThat(Hkdf.derive(SECRET, "ab", Bytes.utf8("c")))
        .isNotEqualTo(Hkdf.derive(SECRET, "abc"))
        .isNotEqualTo(Hkdf.derive(SECRET, "a", Bytes.utf8("bc")));
  }

  @Test
  void sizeOutOfRange_isRefused() {
    assertThatThrownBy(() -> Hkdf.expand(SECRET, Bytes.EMPTY, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Hkdf.expand(SECRET, Bytes.EMPTY, Hkdf.MAX_OUTPUT + 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Hkdf.expand(SECRET, Bytes.EMPTY, Hkdf.MAX_OUTPUT).size()).isEqualTo(Hkdf.MAX_OUTPUT);
  }
}
