package io.geowallet.mobility;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Results that are pinned to the last bit. Run it on other JDKs, and with {@code
 * -XX:+UnlockDiagnosticVMOptions -XX:-UseLibmIntrinsic}: {@code Math.sin} and its kin differ there,
 * and a statement that is computed again would too.
 */
class SameOnEveryJvmTest {
  @Test
  void tripsOfThreeDays_areTheseVeryOnes() throws Exception {
    List<Trip> trips = TripFinder.find(threeDays(), List.of(TimeSpan.always()));
    assertThat(trips).hasSize(18);
    assertThat(digest(trips.toString()))
        .isEqualTo("e86b642a65e61f89a18a4e283df5cc1a557e19eec612f1b79cd38b8297f7439f");
  }

  @Test
  void monthOfSixtyThousandFixes_takesAMomentOnly() {
    List<Fix> month = new SyntheticTrackOfAMonth().fixes();
    assertThat(month).hasSizeGreaterThan(60_000);
    TripFinder.find(month, List.of(TimeSpan.always()));
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long start = cpuNanos();
      TripFinder.find(month, List.of(TimeSpan.always()));
      best = Math.min(best, cpuNanos() - start);
    }
    System.out.printf("%d fixes: %d ms of one core%n", month.size(), best / 1_000_000);
    assertThat(best).isLessThan(300_000_000L);
  }

  /** Time of this thread alone: the machine may be busy with other things. */
  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static List<Fix> threeDays() {
    SyntheticTrack way =
        new SyntheticTrack(new SplittableRandom(31), 1_790_035_200_000L, 48.85, 2.35);
    for (int i = 0; i < 18; i++) {
      way.stay(9_000 + 300 * i).streets(1_500).road(700 * i, 25).streets(400).halt();
    }
    return way.stay(900).sample(5, 30);
  }

  private static String digest(String text) throws Exception {
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** A month of fixes, as many of them on the road as a busy driver has. */
  private static final class SyntheticTrackOfAMonth {
    List<Fix> fixes() {
      SyntheticTrack way =
          new SyntheticTrack(new SplittableRandom(37), 1_790_035_200_000L, 48.85, 2.35);
      for (int i = 0; i < 100; i++) {
        way.stay(22_000).streets(3_000).road(12_000, 25).streets(1_000).halt();
      }
      return way.stay(900).sample(20, 50);
    }
  }
}
