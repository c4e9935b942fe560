package io.coneix.evidence.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.slot.Slot;
import io.coneix.testkit.SeededRandom;
import org.junit.jupiter.api.Test;

/** The tree itself, which walks each way from the top, is the judge. */
class SlotKeysTest {
  private static final int DEPTH = 6;
  private final SecretBytes top = SecretBytes.random(RootSecret.SIZE, new SeededRandom(3));

  @Test
  void keysInAnyOrder_areThoseOfTheTree() {
    SlotTree tree = new SlotTree(top, DEPTH);
    for (int step = 1; step < 1 << DEPTH; step += 2) {
      SlotKeys keys = new SlotKeys(tree);
      for (int i = 0; i < 2 << DEPTH; i++) {
        Slot slot = new Slot(i * step % (1 << DEPTH));
        assertThat(keys.key(slot)).isEqualTo(tree.key(slot));
        assertThat(keys.key(slot)).isEqualTo(tree.key(slot));
      }
    }
  }

  @Test
  void keysOfTheFullTree_areItsOwn() {
    SlotTree tree = SlotTree.of(new RootSecret(top), Category.POSITION);
    SlotKeys keys = new SlotKeys(tree);
    SeededRandom random = new SeededRandom(4);
    for (int i = 0; i < 500; i++) {
      Slot slot = new Slot(random.nextInt(Slot.COUNT));
      assertThat(keys.key(slot)).isEqualTo(tree.key(slot));
    }
  }

  @Test
  void wipedKey_spoilsNoOther() {
    SlotTree tree = new SlotTree(top, DEPTH);
    SlotKeys keys = new SlotKeys(tree);
    keys.key(new Slot(5)).wipe();
    assertThat(keys.key(new Slot(5)).reveal(SecretAccess.FOR_CRYPTO))
        .isEqualTo(tree.key(new Slot(5)).reveal(SecretAccess.FOR_CRYPTO));
  }

  @Test
  void slotOutsideTheTree_isRefused() {
    SlotKeys keys = new SlotKeys(new SlotTree(top, DEPTH));
    assertThatThrownBy(() -> keys.key(new Slot(1 << DEPTH)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
