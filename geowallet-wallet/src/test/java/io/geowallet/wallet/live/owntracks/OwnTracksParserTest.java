package io.geowallet.wallet.live.owntracks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.testkit.Seeds;
import io.geowallet.mobility.Fix;
import io.geowallet.wallet.live.client.Posted;
import io.geowallet.wallet.live.client.UnreadablePost;
import io.geowallet.wallet.live.client.UnusablePost;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What phones post: read, passed over or refused, and never anything else. */
class OwnTracksParserTest {
  private static final long LATEST_MS = 1_800_000_000_000L;
  private static final int ROUNDS = 20_000;
  private static final String LOCATION =
      "{\"_type\":\"location\",\"lat\":48.85833,\"lon\":2.29513,\"tst\":1497476456,\"acc\":5,"
          + "\"vel\":54,\"cog\":270,\"inregions\":[\"Home\"],\"topic\":\"owntracks/a/b\"}";
  private static final List<String> SEEDS =
      List.of(
          LOCATION,
          "[" + LOCATION + "," + LOCATION.replace("1497476456", "1497476457") + "]",
          "{\"_type\":\"waypoints\",\"waypoints\":[{\"lat\":1,\"x\":{\"y\":[null,true]}}]}",
          "{\"_type\":\"encrypted\",\"data\":\"AAAA\"}",
          "{\"_type\":\"card\",\"face\":\"iVBORw0KGgo\"}");
  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "[",
          "]",
          "\"",
          ":",
          ",",
          "\\u0000",
          "NaN",
          "1e999",
          "-1e-999",
          "null",
          "{}",
          "\"_type\":\"location\"",
          "\"lat\":",
          "\"tst\":9e99",
          "é",
          "\ufeff",
          "\u0000");

  private final OwnTracksParser parser = new OwnTracksParser();

  private Posted read(String body) {
    return parser.read(body.getBytes(StandardCharsets.UTF_8), Optional.empty()).until(LATEST_MS);
  }

  @Test
  void location_becomesAFix() {
    assertThat(read(LOCATION).fixes())
        .containsExactly(
            Fix.at(1_497_476_456_000L, 488_583_300, 22_951_300)
                .withAccuracyDm(50)
                .withSpeedCmPerS(1_500)
                .withBearingTenthDeg(2_700));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1e9", "null", "\"5\"", "[]"})
  void valuesThatMeanUnknown_areUnknown(String value) {
    String body =
        "{\"tst\":5,\"_type\":\"location\",\"lon\":2,\"lat\":1,\"acc\":V,\"vel\":V,\"cog\":V}"
            .replace("V", value);
    assertThat(read(body).fixes()).containsExactly(Fix.at(5_000, 10_000_000, 20_000_000));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"lat\":90.1,\"lon\":1,\"tst\":5",
        "\"lat\":1,\"lon\":-180.1,\"tst\":5",
        "\"lat\":1,\"lon\":1,\"tst\":0",
        "\"lat\":1,\"lon\":1,\"tst\":-5",
        "\"lat\":1,\"lon\":1,\"tst\":1e300",
        "\"lat\":1e999,\"lon\":1,\"tst\":5",
        "\"lat\":\"1\",\"lon\":1,\"tst\":5",
        "\"lon\":1,\"tst\":5",
        "\"lat\":1,\"lon\":1,\"tst\":1800000001"
      })
  void positionThatCannotBe_isCounted(String fields) {
    Posted post = read("{\"_type\":\"location\"," + fields + "}");
    assertThat(post.fixes()).isEmpty();
    assertThat(post.unusable()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[1]",
        "1",
        "\"x\"",
        "null",
        "{}",
        "{\"_type\":1}",
        "{} {}",
        "[{\"_type\":\"a\"}",
        "{\"_type\":\"lwt\",\"_type\":\"location\"}",
        "{\"_type\":\"lwt\"} x",
        "{'_type':'lwt'}"
      })
  void otherBytes_areRefused(String body) {
    assertThatThrownBy(() -> read(body)).isInstanceOf(UnusablePost.class);
  }

  @Test
  void bounds_areHeld() {
    String object = "{\"_type\":\"lwt\"}";
    String most = String.join(",", java.util.Collections.nCopies(200, object));
    assertThat(read("[" + most + "]").fixes()).isEmpty();
    assertThatThrownBy(() -> read("[" + most + "," + object + "]"))
        .isInstanceOf(UnusablePost.class);
    String deep = "[".repeat(40) + "]".repeat(40);
    assertThatThrownBy(() -> read("{\"_type\":\"x\",\"a\":" + deep + "}"))
        .isInstanceOf(UnusablePost.class);
    assertThatThrownBy(() -> read("{\"_type\":\"x\",\"a\":" + "1".repeat(50) + "}"))
        .isInstanceOf(UnusablePost.class);
    assertThatThrownBy(() -> read(" ".repeat(65_537))).isInstanceOf(UnusablePost.class);
  }

  @Test
  void damagedPost_isReadOrRefused_neverAnythingElse() {
    SplittableRandom random = Seeds.random("damagedPost", 38);
    int read = 0;
    for (int round = 0; round < ROUNDS; round++) {
      byte[] body = damaged(SEEDS.get(random.nextInt(SEEDS.size())), random);
      try {
        Posted post = parser.read(body, Optional.empty()).until(LATEST_MS);
        assertThat(post.fixes()).allMatch(f -> f.timeMs() > 0 && f.timeMs() <= LATEST_MS);
        assertThat(post.fixes().size() + post.unusable()).isLessThanOrEqualTo(200);
        read++;
      } catch (UnusablePost | UnreadablePost e) {
        assertThat(e.getMessage()).doesNotContain("48.85", "2.29");
      }
    }
    assertThat(read).isBetween(ROUNDS / 20, ROUNDS);
  }

  private static byte[] damaged(String seed, SplittableRandom random) {
    List<Byte> bytes = new ArrayList<>();
    for (byte each : seed.getBytes(StandardCharsets.UTF_8)) {
      bytes.add(each);
    }
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(bytes.size() + 1);
      switch (random.nextInt(4)) {
        case 0 -> bytes.add(at, (byte) random.nextInt(256));
        case 1 -> {
          if (at < bytes.size()) {
            bytes.remove(at);
          }
        }
        case 2 -> bytes.subList(at, Math.min(bytes.size(), at + random.nextInt(12))).clear();
        default -> {
          byte[] piece = PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
          for (int j = piece.length - 1; j >= 0; j--) {
            bytes.add(at, piece[j]);
          }
        }
      }
    }
    byte[] result = new byte[bytes.size()];
    for (int i = 0; i < result.length; i++) {
      result[i] = bytes.get(i);
    }
    return result;
  }
}
