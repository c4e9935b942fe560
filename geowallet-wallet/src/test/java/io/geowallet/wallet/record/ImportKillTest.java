package io.geowallet.wallet.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.evidence.key.Category;
import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotSet;
import io.coneix.holder.graph.OpenedPayload;
import io.coneix.testkit.ChildJvm;
import io.coneix.testkit.SeededRandom;
import io.coneix.testkit.Seeds;
import io.geowallet.mobility.Fix;
import io.geowallet.mobility.FixCodec;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.WalletOptions;
import io.geowallet.wallet.testing.WalletScene;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The wallet's process is killed in the middle of an import, again and again. */
class ImportKillTest {
  private static final int FIXES = 150_000;
  private static final long START_MS = 1_600_000_000_000L;
  private static final long STEP_MS = 20_000;
  private static final int KILLS = 3;

  @TempDir private Path temp;
  private Path data;
  private Path file;

  @Test
  @Timeout(300)
  void killedInTheMiddle_goesOn_losesNothing_doublesNothing() throws Exception {
    data = temp.resolve("w");
    file = csv();
    WalletScene.alone(data);
    SplittableRandom random = Seeds.random("kills of an import", 5);
    long before = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      long reached = killed(1 + random.nextInt(2), random.nextInt(0, 250));
      assertThat(reached).as("it began where it was killed").isGreaterThan(before);
      before = reached;
    }
    try (Wallet wallet = Wallet.open(data, WalletScene.ROOT, options())) {
      ImportResult result = wallet.importFile(file, true);
      assertThat(result.resumedAfter()).isGreaterThanOrEqualTo(before).isLessThan(FIXES);
      assertThat(result.added().added()).isEqualTo(FIXES);
      assertThat(result.added().already()).isZero();
      List<Long> kept = kept(wallet);
      assertThat(kept).hasSize(FIXES).doesNotHaveDuplicates();
      assertThat(kept.stream().sorted().toList()).isEqualTo(expected());
      wallet.now();
      assertThat(kept(wallet)).hasSize(FIXES);
    }
  }

  private static WalletOptions options() {
    return WalletOptions.of(Clock.systemUTC(), new SeededRandom(4));
  }

  private static List<Long> expected() {
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < FIXES; i++) {
      times.add(START_MS + i * STEP_MS);
    }
    return times;
  }

  /** Every fix of every payload, so that one that was kept twice counts twice. */
  private static List<Long> kept(Wallet wallet) {
    int first = Slot.ofMs(START_MS).number();
    int last = Slot.ofMs(START_MS + FIXES * STEP_MS).number();
    List<Long> times = new ArrayList<>();
    for (OpenedPayload payload :
        wallet
            .holder()
            .graph()
            .reader()
            .payloads(SlotSet.range(first, last + 1), Category.POSITION)) {
      FixCodec.decode(payload.content().toArray()).stream().map(Fix::timeMs).forEach(times::add);
    }
    return times;
  }

  /** How far it said it was, before it was killed a moment after so many batches. */
  private long killed(int batches, int momentMs) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(ChildJvm.command(KilledImport.class, data.toString(), file.toString()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      long reached = 0;
      for (int batch = 0; batch < batches; batch++) {
        String line = out.readLine();
        assertThat(line).as("a batch of the import").isNotNull();
        reached = Long.parseLong(line);
      }
      assertThat(reached).isLessThan(FIXES);
      TimeUnit.MILLISECONDS.sleep(momentMs);
      process.destroyForcibly();
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(137);
      return reached;
    } finally {
      process.destroyForcibly();
    }
  }

  private Path csv() throws IOException {
    Path csv = temp.resolve("large.csv");
    try (Writer out = Files.newBufferedWriter(csv)) {
      out.write("time,lat,lon\n");
      for (int i = 0; i < FIXES; i++) {
        Instant time = Instant.ofEpochMilli(START_MS + i * STEP_MS);
        out.write(String.format(Locale.ROOT, "%s,%.6f,2.0%n", time, 47 + i / 1e6));
      }
    }
    return csv;
  }
}
