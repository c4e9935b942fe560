package io.geowallet.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.log.LogEntry;
import io.coneix.evidence.slot.Slot;
import io.coneix.holder.graph.PlaceTaken;
import io.geowallet.mobility.Fix;
import io.geowallet.wallet.record.FixRecords;
import io.geowallet.wallet.retention.Retention;
import io.geowallet.wallet.retention.RetentionBook;
import io.geowallet.wallet.testing.WalletScene;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wallets that are open in office hours only, as most are. */
class DailyArchiveTest {
  @TempDir private Path temp;
  private WalletScene scene;

  @BeforeEach
  void start() {
    scene = new WalletScene(temp.resolve("wallet"));
  }

  @AfterEach
  void stop() {
    scene.close();
  }

  /** Opens the wallet at a moment, and closes it again after one slot. */
  private void office(String iso) {
    scene.open();
    scene.clock().set(Instant.parse(iso).toEpochMilli());
    Slot slot = Slot.ofMs(scene.clock().millis());
    scene.clock().set(slot.endMs());
    scene.wallet().closeSlot(slot, List.of(Fix.at(slot.startMs(), 480_000_000, 20_000_000)));
  }

  private int blobs() {
    return scene.platform().blobs().size();
  }

  @Test
  void walletThatIsClosedAtMidnight_isArchivedEachDay_once() {
    office("2026-10-01T09:00:00Z");
    assertThat(blobs()).isEqualTo(1);
    office("2026-10-01T15:00:00Z");
    assertThat(blobs()).isEqualTo(1);
    office("2026-10-02T09:00:00Z");
    assertThat(blobs()).isEqualTo(2);
  }

  /** What is removed is gone for good: a clock that is years ahead removes nothing by itself. */
  @Test
  void clockThatIsAheadOfTheLogs_removesNothing() {
    office("2026-10-01T09:00:00Z");
    new RetentionBook(scene.wallet().holder()).set(new Retention(12, ZoneOffset.UTC));
    scene.setPlatformAheadMs(-3L * 365 * 86_400_000);
    office("2029-10-01T09:00:00Z");
    Slot first = Slot.ofMs(Instant.parse("2026-10-01T09:00:00Z").toEpochMilli());
    assertThat(new FixRecords(scene.wallet().holder()).fixesOf(first)).hasSize(1);
    scene.setPlatformAheadMs(0);
    office("2029-10-01T10:00:00Z");
    assertThat(new FixRecords(scene.wallet().holder()).fixesOf(first)).isEmpty();
  }

  @Test
  void walletThatIsClosedAtMidnight_keepsPositionsNoLongerThanItsOwnerSaid() {
    office("2026-10-01T09:00:00Z");
    Slot first = Slot.ofMs(Instant.parse("2026-10-01T09:00:00Z").toEpochMilli());
    new RetentionBook(scene.wallet().holder()).set(new Retention(1, ZoneOffset.UTC));
    office("2026-11-01T09:00:00Z");
    assertThat(new FixRecords(scene.wallet().holder()).fixesOf(first)).isNotEmpty();
    office("2026-11-02T09:00:00Z");
    assertThat(new FixRecords(scene.wallet().holder()).fixesOf(first)).isEmpty();
  }

  @Test
  void withoutThePlatform_itIsTriedAgainAtTheNextSlot() {
    scene.platform().setFailing(true);
    office("2026-10-01T09:00:00Z");
    office("2026-10-01T09:15:00Z");
    assertThat(blobs()).isZero();
    scene.platform().setFailing(false);
    office("2026-10-01T09:30:00Z");
    assertThat(blobs()).isPositive();
  }

  @Test
  void T41_nodeWhosePlaceWasTakenMeanwhile_isNotArchived() {
    scene.platform().setFailing(true);
    office("2026-10-01T09:00:00Z");
    scene.platform().setFailing(false);
    Bytes name = scene.wallet().holder().context().keys().chain().name(1);
    scene.platform().log().append(new LogEntry(name, Bytes.wrap(new byte[32])));
    Slot now = Slot.ofMs(scene.clock().millis());
    assertThatThrownBy(() -> scene.wallet().daily(now)).isInstanceOf(PlaceTaken.class);
    assertThat(blobs()).isZero();
  }

  @Test
  void walletWithoutAPlatform_goesOn() {
    Path alone = temp.resolve("alone");
    WalletScene.alone(alone);
    try (Wallet wallet = Wallet.open(alone, WalletScene.ROOT, scene.options())) {
      wallet.daily(Slot.ofMs(scene.clock().millis()));
      wallet.daily(new Slot(Slot.ofMs(scene.clock().millis()).number() + 1));
    }
  }
}
