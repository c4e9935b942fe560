package io.geowallet.wallet.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.testkit.ChildJvm;
import io.coneix.testkit.SeededRandom;
import io.geowallet.mobility.Fix;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.WalletOptions;
import io.geowallet.wallet.record.FixRecords;
import io.geowallet.wallet.testing.WalletScene;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The wallet's process is killed right after its answer. */
class KillTest {
  private static final int POSITIONS = 5;

  @TempDir private Path directory;

  @Test
  @Timeout(120)
  void T38_killAfterTheAnswer_losesNothingThatWasAcknowledged() throws Exception {
    Path data = directory.resolve("w");
    long tst = Clock.systemUTC().millis() / 1_000;
    Process process =
        new ProcessBuilder(ChildJvm.command(KilledWallet.class, data.toString()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      String[] ready = firstLine(process).split(" ");
      for (int i = 0; i < POSITIONS; i++) {
        assertThat(post(ready, tst + i)).startsWith("HTTP/1.1 200").endsWith("[]");
      }
      process.destroyForcibly();
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(137);
    } finally {
      process.destroyForcibly();
    }
    WalletOptions options = WalletOptions.of(Clock.systemUTC(), new SeededRandom(4));
    try (Wallet wallet = Wallet.open(data, WalletScene.ROOT, options)) {
      FixRecords records = new FixRecords(wallet.holder());
      List<Long> kept = new java.util.ArrayList<>();
      records.drafts().stream().map(Fix::timeMs).forEach(kept::add);
      // A slot may have ended meanwhile.
      for (int i = 0; i < POSITIONS; i++) {
        var slot = io.coneix.evidence.slot.Slot.ofMs((tst + i) * 1_000);
        records.fixesOf(slot).stream().map(Fix::timeMs).forEach(kept::add);
      }
      assertThat(kept).contains(times(tst));
    }
  }

  private static Long[] times(long tst) {
    Long[] times = new Long[POSITIONS];
    for (int i = 0; i < POSITIONS; i++) {
      times[i] = (tst + i) * 1_000;
    }
    return times;
  }

  private static String firstLine(Process process) throws IOException {
    String line =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
            .readLine();
    assertThat(line).as("the program has started").isNotNull();
    return line;
  }

  private static String post(String[] ready, long tst) throws IOException {
    String body = LiveScene.location(tst, "48.15", "2.0");
    try (Socket socket = new Socket("127.0.0.1", Integer.parseInt(ready[0]))) {
      String request =
          "POST /pub HTTP/1.1\r\nHost: phone\r\nContent-Type: application/json\r\nAuthorization: "
              + LiveScene.basic("phone", ready[1])
              + "\r\nContent-Length: "
              + body.length()
              + "\r\n\r\n"
              + body;
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    }
  }
}
