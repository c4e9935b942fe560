package io.geowallet.wallet.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.evidence.slot.Slot;
import io.geowallet.mobility.Fix;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.record.FixRecords;
import io.geowallet.wallet.testing.WalletScene;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlotKeeperTest {
  private static final long T = 1_790_776_800_000L;

  @TempDir private Path directory;

  @Test
  void eachSlot_isClosedOnce_afterItsEnd() {
    try (WalletScene scene = new WalletScene(directory.resolve("w"));
        SlotKeeper keeper = new SlotKeeper(scene.wallet(), scene.clock())) {
      Wallet wallet = scene.wallet();
      keeper.look();
      int first = wallet.holder().graph().lastClosedSlot();
      assertThat(first).isEqualTo(Slot.ofMs(T).number() - 2);
      wallet.addFixes(List.of(Fix.at(T + 1, 1, 1)));
      scene.clock().set(T + Slot.LENGTH_MS + SlotKeeper.GRACE_MS - 1);
      keeper.look();
      assertThat(wallet.holder().graph().lastClosedSlot()).isEqualTo(first + 1);
      scene.clock().set(T + Slot.LENGTH_MS + SlotKeeper.GRACE_MS);
      keeper.look();
      keeper.look();
      assertThat(wallet.holder().graph().lastClosedSlot()).isEqualTo(first + 2);
      assertThat(wallet.status().delivery().lastLogged()).isEqualTo(3);
      assertThat(new FixRecords(wallet.holder()).drafts()).isEmpty();
      assertThat(keeper.trouble()).isEmpty();
    }
  }

  @Test
  void nightWithoutTheProgram_isOneNode() {
    try (WalletScene scene = new WalletScene(directory.resolve("w"));
        SlotKeeper keeper = new SlotKeeper(scene.wallet(), scene.clock())) {
      keeper.look();
      scene.wallet().addFixes(List.of(Fix.at(T + 1, 1, 1)));
      scene.clock().set(T + 40 * Slot.LENGTH_MS);
      keeper.look();
      assertThat(scene.wallet().status().delivery().lastNode()).isEqualTo(2);
      assertThat(new FixRecords(scene.wallet().holder()).fixesOf(Slot.ofMs(T))).hasSize(1);
    }
  }
}
