package io.geowallet.wallet.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.evidence.slot.Slot;
import io.geowallet.mobility.Fix;
import io.geowallet.wallet.record.FixRecords;
import io.geowallet.wallet.testing.WalletScene;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DayKeeperTest {
  private static final long T = 1_790_776_800_000L;
  private static final long OPENED_MS = T + 420_000;

  @TempDir private Path directory;

  @Test
  void T19_openWallet_isArchivedAtTheEndOfASlot_andOnceADay() {
    try (WalletScene scene = new WalletScene(directory.resolve("w"))) {
      imported(scene, OPENED_MS);
      try (DayKeeper keeper = new DayKeeper(scene.wallet(), scene.clock(), () -> false)) {
        scene.clock().set(T + Slot.LENGTH_MS + SlotKeeper.GRACE_MS - 1);
        keeper.look();
        assertThat(scene.platform().blobs()).isEmpty();
        scene.clock().set(T + Slot.LENGTH_MS + SlotKeeper.GRACE_MS);
        keeper.look();
        assertThat(scene.platform().blobs()).hasSize(1);
        imported(scene, T + 4 * Slot.LENGTH_MS);
        keeper.look();
        assertThat(scene.platform().blobs()).hasSize(1);
        scene.clock().set(T + 97 * Slot.LENGTH_MS);
        keeper.look();
        assertThat(scene.platform().blobs()).hasSize(2);
      }
    }
  }

  @Test
  void whileSlotsAreClosed_itIsLeftToThat_andAFailureIsTriedAgain() {
    try (WalletScene scene = new WalletScene(directory.resolve("w"))) {
      imported(scene, OPENED_MS);
      AtomicBoolean closes = new AtomicBoolean(true);
      try (DayKeeper keeper = new DayKeeper(scene.wallet(), scene.clock(), closes::get)) {
        scene.clock().set(T + 2 * Slot.LENGTH_MS);
        keeper.look();
        closes.set(false);
        scene.platform().setFailing(true);
        scene.clock().set(T + 3 * Slot.LENGTH_MS);
        keeper.look();
        assertThat(scene.platform().blobs()).isEmpty();
        scene.platform().setFailing(false);
        scene.clock().set(T + 4 * Slot.LENGTH_MS);
        keeper.look();
        assertThat(scene.platform().blobs()).hasSize(1);
      }
    }
  }

  private static void imported(WalletScene scene, long nowMs) {
    scene.clock().set(nowMs);
    long before = nowMs - 3 * Slot.LENGTH_MS;
    new FixRecords(scene.wallet().holder()).addImported(List.of(Fix.at(before, 1, 1)));
  }
}
