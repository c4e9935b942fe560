package io.coneix.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.evidence.bytes.Bytes;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Anybody may fill a mailbox: a slow line has to bring its pages too, and no server may hold us.
 */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SlowAnswerTest {
  private static final int MIB = 1 << 20;
  private static final Duration TIMEOUT = Duration.ofSeconds(2);
  private static final Duration TENTH = Duration.ofMillis(200);

  private final long start = System.nanoTime();

  private static Transport transport(DrippingPlatform platform) {
    Retries once = new Retries(1, Duration.ZERO, TIMEOUT);
    return new Transport(platform.address(), HttpClient.newHttpClient(), once);
  }

  private Duration passed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  @Test
  void T44_answerThatKeepsComing_isReadBeyondTheTimeout() throws IOException {
    try (DrippingPlatform platform = new DrippingPlatform(TENTH, 15, 20_000, 300_000)) {
      Bytes body = transport(platform).get("GET /x", "/x", MIB).ok("GET /x");
      assertThat(body.size()).isEqualTo(300_000);
      assertThat(passed()).isGreaterThan(TIMEOUT);
    }
  }

  @Test
  void T44_answerThatStops_isGivenUpAfterTheTimeout() throws IOException {
    try (DrippingPlatform platform = new DrippingPlatform(TENTH, 3, 20_000, 300_000)) {
      assertThatThrownBy(() -> transport(platform).get("GET /x", "/x", 100 * MIB))
          .isInstanceOf(PlatformUnreachable.class)
          .hasMessageContaining("no answer in time");
      assertThat(passed()).isBetween(TIMEOUT, TIMEOUT.multipliedBy(4));
    }
  }

  @Test
  void T44_answerThatDrips_isGivenUpAtTheBoundOfTheWhole() throws IOException {
    try (DrippingPlatform platform = new DrippingPlatform(TENTH, 100, 1, 32 << 10)) {
      // A second more than the timeout, for 32 KiB.
      assertThatThrownBy(() -> transport(platform).get("GET /x", "/x", 32 << 10))
          .isInstanceOf(PlatformUnreachable.class)
          .hasMessageContaining("no answer in time");
      assertThat(passed()).isBetween(TIMEOUT.plusMillis(900), TIMEOUT.multipliedBy(5));
    }
  }

  @Test
  void requestOfManyBytes_hasItsTimeToGoOut() throws IOException {
    Duration later = TIMEOUT.plusMillis(500);
    try (DrippingPlatform platform = new DrippingPlatform(Duration.ZERO, 1, 3, 3, later)) {
      Bytes body = Bytes.wrap(new byte[MIB]);
      assertThat(transport(platform).post("POST /x", "/x", body).ok("POST /x").size()).isEqualTo(3);
      assertThat(passed()).isGreaterThan(TIMEOUT);
    }
  }
}
