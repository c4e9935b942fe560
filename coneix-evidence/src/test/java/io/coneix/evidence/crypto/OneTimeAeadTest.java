package io.coneix.evidence.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.evidence.Examples;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import org.junit.jupiter.api.Test;

class OneTimeAeadTest {
  private static final SecretBytes KEY = SecretBytes.wrap(Examples.rising(32).toArray());
  private static final Bytes DATA = Bytes.utf8("header");
  private static final Bytes MESSAGE = Bytes.utf8("message");

  @Test
  void sealedMessage_opensAgain() {
    Bytes sealed = OneTimeAead.seal(KEY, MESSAGE, DATA);
    assertThat(sealed.size()).isEqualTo(MESSAGE.size() + OneTimeAead.TAG_SIZE);
    assertThat(OneTimeAead.open(KEY, sealed, DATA)).contains(MESSAGE);
  }

  @Test
  void nonce_isTwelveZeros() {
    assertThat(OneTimeAead.seal(KEY, MESSAGE, DATA))
        .isEqualTo(OneTimeAead.seal(KEY, Bytes.wrap(new byte[12]), MESSAGE, DATA));
  }

  @Test
  void anyFlippedBit_doesNotOpen() {
    Bytes sealed = OneTimeAead.seal(KEY, MESSAGE, DATA);
    for (int bit = 0; bit < sealed.size() * 8; bit++) {
      byte[] changed = sealed.toArray();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(OneTimeAead.open(KEY, Bytes.wrap(changed), DATA)).isEmpty();
    }
  }

  @Test
  void otherKeyDataOrLength_doesNotOpen() {
    Bytes sealed = OneTimeAead.seal(KEY, MESSAGE, DATA);
    SecretBytes other = SecretBytes.wrap(new byte[32]);
    assertThat(OneTimeAead.open(other, sealed, DATA)).isEmpty();
    assertThat(OneTimeAead.open(KEY, sealed, Bytes.EMPTY)).isEmpty();
    for (int size = 0; size < sealed.size(); size++) {
      assertThat(OneTimeAead.open(KEY, sealed.slice(0, size), DATA)).isEmpty();
    }
  }

  @Test
  void keyOfAnotherLength_isRefused() {
    assertThatThrownBy(() -> OneTimeAead.seal(SecretBytes.wrap(new byte[16]), MESSAGE, DATA))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
