package io.geowallet.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotSet;
import io.geowallet.mobility.Fix;
import io.geowallet.wallet.record.FixRecords;
import io.geowallet.wallet.testing.BusyMonth;
import io.geowallet.wallet.testing.WalletScene;
import io.geowallet.wallet.trips.OwnTrip;
import io.geowallet.wallet.view.DayBook;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Pages read from many threads while the wallet records, imports, marks and sends. */
class WalletThreadsTest {
  private static final LocalDate DAY = LocalDate.parse("2026-09-29");
  private static final int READERS = 8;
  private static final int ROUNDS = 40;

  @TempDir private Path directory;

  @Test
  @Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void readersBesideWriters_neitherFailNorStandStill() throws Exception {
    try (WalletScene scene = new WalletScene(directory.resolve("w"))) {
      List<Fix> fixes = BusyMonth.of(DAY, 1, 7);
      Wallet wallet = scene.wallet();
      new FixRecords(wallet.holder()).addImported(fixes);
      AtomicBoolean done = new AtomicBoolean();
      ExecutorService threads = Executors.newFixedThreadPool(READERS + 3);
      List<Future<?>> all = new ArrayList<>();
      DayBook book = new DayBook(wallet.holder(), ZoneOffset.UTC);
      for (int i = 0; i < READERS; i++) {
        all.add(threads.submit(() -> read(wallet, book, done)));
      }
      all.add(threads.submit(() -> mark(wallet)));
      all.add(threads.submit(() -> importAndFlush(wallet)));
      all.add(threads.submit(() -> closeSlots(scene)));
      for (Future<?> writer : all.subList(READERS, all.size())) {
        writer.get(80, TimeUnit.SECONDS);
      }
      done.set(true);
      for (Future<?> reader : all.subList(0, READERS)) {
        reader.get(20, TimeUnit.SECONDS);
      }
      threads.shutdown();
      assertThat(book.day(DAY).trips()).hasSameSizeAs(wallet.trips(DAY, ZoneOffset.UTC));
      assertThat(wallet.status().waiting()).isEqualTo(wallet.holder().graph().hasWaiting());
    }
  }

  @Test
  @Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void fixesOfASlotThatCloses_areAlwaysThere() throws Exception {
    try (WalletScene scene = new WalletScene(directory.resolve("w"))) {
      FixRecords records = new FixRecords(scene.wallet().holder());
      int first = Slot.ofMs(scene.clock().millis()).number();
      SlotSet slots = SlotSet.range(first, first + ROUNDS);
      ExecutorService threads = Executors.newSingleThreadExecutor();
      Future<?> closing = threads.submit(() -> closeSlots(scene));
      int seen = 0;
      while (!closing.isDone()) {
        int now = records.withDrafts(slots).size();
        assertThat(now).isGreaterThanOrEqualTo(seen);
        seen = now;
      }
      closing.get();
      threads.shutdown();
      assertThat(records.withDrafts(slots)).hasSize(ROUNDS);
    }
  }

  private static void read(Wallet wallet, DayBook book, AtomicBoolean done) {
    SlotSet slots = SlotSet.range(Slot.ofMs(0).number(), 1);
    while (!done.get()) {
      assertThat(book.day(DAY).trips()).isNotEmpty();
      wallet.status();
      assertThat(book.last()).isPresent();
      assertThat(book.positions().first()).isPresent();
      assertThat(new FixRecords(wallet.holder()).fixesOf(slots)).isEmpty();
      book.days(DAY.minusDays(3), DAY.plusDays(3));
      wallet.holder().graph().reader().parts(Slot.ofMs(wallet.holder().context().clock().millis()));
    }
  }

  private static void mark(Wallet wallet) {
    OwnTrip trip = wallet.trips(DAY, ZoneOffset.UTC).get(0);
    for (int i = 0; i < ROUNDS; i++) {
      wallet.markPrivate(trip);
      wallet.unmarkPrivate(trip);
    }
  }

  private static void importAndFlush(Wallet wallet) {
    FixRecords records = new FixRecords(wallet.holder());
    for (int i = 0; i < ROUNDS; i++) {
      records.addImported(List.of(Fix.at(1_600_000_000_000L + i * 60_000L, i, i)));
      wallet.sync();
    }
  }

  private static void closeSlots(WalletScene scene) {
    Slot slot = Slot.ofMs(scene.clock().millis());
    for (int i = 0; i < ROUNDS; i++) {
      scene.wallet().addFixes(List.of(Fix.at(slot.startMs() + 1, i, i)));
      scene.clock().set(slot.endMs());
      scene.wallet().closeSlot(slot);
      slot = new Slot(slot.number() + 1);
    }
  }
}
