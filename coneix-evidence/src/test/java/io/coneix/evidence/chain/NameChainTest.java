package io.coneix.evidence.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.evidence.Examples;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.key.RootSecret;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The chain with a plain walk as judge; the full length is in derivations.md. */
class NameChainTest {
  private static final int LENGTH = 3 * NameChain.PEBBLE_DISTANCE;
  private static final NameChain CHAIN = NameChain.ofLength(Examples.ROOT, LENGTH);
  private static final List<Bytes> PLAIN = plainWalk();

  /** Values of indexes 0 to LENGTH, by the definition. */
  private static List<Bytes> plainWalk() {
    List<Bytes> values = new ArrayList<>();
    Bytes value = plain(Examples.ROOT.derive("coneix/chain/top/1"));
    for (int i = LENGTH; i >= 0; i--) {
      values.add(0, value);
      value = Sha256.labelled("coneix/chain/step/1", value);
    }
    return values;
  }

  private static Bytes plain(SecretBytes secret) {
    return Bytes.wrap(secret.reveal(SecretAccess.FOR_CRYPTO));
  }

  @Test
  void valueOfEachIndex_isThatOfThePlainWalk() {
    for (int i = 0; i <= LENGTH; i += i % NameChain.PEBBLE_DISTANCE < 3 ? 1 : 97) {
      assertThat(plain(CHAIN.value(i).value())).as("index " + i).isEqualTo(PLAIN.get(i));
      assertThat(CHAIN.name(i)).isEqualTo(Sha256.labelled("coneix/chain/name/1", PLAIN.get(i)));
    }
    assertThat(plain(CHAIN.value(LENGTH).value())).isEqualTo(PLAIN.get(LENGTH));
  }

  @Test
  void value_givesAllLowerOnes() {
    ChainValue high = CHAIN.value(5000);
    assertThat(high.at(5000)).isEqualTo(high);
    assertThat(high.at(17)).isEqualTo(CHAIN.value(17));
    assertThat(high.at(0)).isEqualTo(CHAIN.value(0));
    assertThatThrownBy(() -> high.at(5001)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> high.at(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void namesFrom_areTheNamesInOrder() {
    List<Bytes> names = CHAIN.value(2100).namesFrom(2000);
    assertThat(names).hasSize(101);
    for (int i = 0; i <= 100; i++) {
      assertThat(names.get(i)).isEqualTo(CHAIN.name(2000 + i));
    }
    assertThat(CHAIN.value(7).namesFrom(7)).containsExactly(CHAIN.name(7));
    assertThatThrownBy(() -> CHAIN.value(7).namesFrom(8))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void pebbles_giveTheChainWithoutTheWalk() {
    NameChain again = NameChain.ofPebbles(Examples.ROOT, CHAIN.pebbles(), LENGTH).orElseThrow();
    for (int i : new int[] {0, 1, 2047, 2048, 2049, 4096, LENGTH}) {
      assertThat(again.value(i)).isEqualTo(CHAIN.value(i));
    }
  }

  @Test
  void pebblesOfAnotherRootOrLength_areNotTaken() {
    RootSecret other = new RootSecret(SecretBytes.wrap(new byte[32]));
    assertThat(NameChain.ofPebbles(other, CHAIN.pebbles(), LENGTH)).isEmpty();
    assertThat(NameChain.ofPebbles(Examples.ROOT, CHAIN.pebbles())).isEmpty();
    byte[] changed = CHAIN.pebbles().reveal(SecretAccess.FOR_CRYPTO);
    changed[2 * Sha256.SIZE] ^= 1;
    assertThat(NameChain.ofPebbles(Examples.ROOT, SecretBytes.wrap(changed), LENGTH)).isEmpty();
  }

  @Test
  void indexOutOfRange_isRefused() {
    assertThatThrownBy(() -> CHAIN.value(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CHAIN.value(LENGTH + 1)).isInstanceOf(IllegalArgumentException.class);
    SecretBytes value = CHAIN.value(1).value();
    assertThatThrownBy(() -> new ChainValue(NameChain.LENGTH + 1, value))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ChainValue(1, SecretBytes.wrap(new byte[31])))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void T02_commitment_bindsSaltIndexAndValue() {
    Bytes salt = Examples.rising(32);
    ChainValue value = CHAIN.value(9);
    Bytes commitment = ChainCommitment.of(salt, value);
    assertThat(commitment).isEqualTo(ChainCommitment.of(salt, CHAIN.value(9)));
    assertThat(commitment).isNotEqualTo(ChainCommitment.of(salt, CHAIN.value(10)));
    assertThat(commitment).isNotEqualTo(ChainCommitment.of(Examples.filled(32, 1), value));
    assertThat(commitment).isNotEqualTo(ChainCommitment.of(salt, new ChainValue(8, value.value())));
    assertThatThrownBy(() -> ChainCommitment.of(Examples.rising(31), value))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void value_isNotPrinted() {
    assertThat(CHAIN.value(1).toString()).doesNotContain(PLAIN.get(1).hex().substring(0, 8));
  }
}
