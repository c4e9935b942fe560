package io.geowallet.wallet.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotSet;
import io.coneix.holder.fault.FaultPoints;
import io.coneix.holder.graph.GraphReader;
import io.coneix.holder.graph.StoredNode;
import io.coneix.holder.store.Durability;
import io.coneix.testkit.ChildJvm;
import io.coneix.testkit.SeededRandom;
import io.coneix.testworld.platform.TestClock;
import io.geowallet.mobility.Fix;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.WalletOptions;
import io.geowallet.wallet.testing.WalletScene;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wallet that is killed while it removes positions. */
class RetentionKillTest {
  private static final int SLOTS = 300;
  private static final Slot FIRST = Slot.ofMs(Instant.parse("2026-09-01T00:00:00Z").toEpochMilli());

  @TempDir private Path temp;

  @Test
  void killedInTheMiddle_goesOn_andLeavesTheChainAsItWas() throws Exception {
    Path data = temp.resolve("w");
    List<Bytes> before = record(data);
    assertThat(killed(data)).isEqualTo(FaultPoints.KILLED);
    WalletOptions options = WalletOptions.of(KilledRetention.LATER, new SeededRandom(4));
    try (Wallet wallet = Wallet.open(data, WalletScene.ROOT, options)) {
      int left = positions(wallet);
      assertThat(left).isBetween(1, SLOTS - 1);
      RetentionBook book = new RetentionBook(wallet.holder());
      assertThat(book.apply(removed -> {})).isEqualTo(left);
      assertThat(positions(wallet)).isZero();
      assertThat(book.apply(removed -> {})).isZero();
      assertThat(hashes(wallet)).isEqualTo(before);
    }
  }

  private static List<Bytes> record(Path data) {
    TestClock clock = new TestClock("2026-09-01T00:00:00Z");
    WalletOptions options =
        WalletOptions.of(clock, new SeededRandom(4)).with(Durability.PROCESS_END);
    WalletScene.alone(data);
    try (Wallet wallet = Wallet.open(data, WalletScene.ROOT, options)) {
      for (int i = 0; i < SLOTS; i++) {
        Slot slot = new Slot(FIRST.number() + i);
        clock.set(slot.endMs());
        wallet.closeSlot(slot, List.of(Fix.at(slot.startMs() + i, 480_000_000 + i, 20_000_000)));
      }
      assertThat(positions(wallet)).isEqualTo(SLOTS);
      return hashes(wallet);
    }
  }

  private static int killed(Path data) throws Exception {
    Process process =
        new ProcessBuilder(ChildJvm.command(KilledRetention.class, data.toString()))
            .inheritIO()
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private static int positions(Wallet wallet) {
    SlotSet all = SlotSet.range(FIRST.number(), FIRST.number() + SLOTS);
    return wallet.holder().graph().reader().payloads(all, Category.POSITION).size();
  }

  private static List<Bytes> hashes(Wallet wallet) {
    GraphReader reader = wallet.holder().graph().reader();
    return reader.nodes(1, reader.lastIndex()).stream().map(StoredNode::hash).toList();
  }
}
