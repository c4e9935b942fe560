package io.geowallet.wallet.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.testkit.Seeds;
import io.geowallet.wallet.live.client.PhoneClient;
import io.geowallet.wallet.live.client.PhoneRequest;
import io.geowallet.wallet.live.client.Posted;
import io.geowallet.wallet.live.client.UnreadablePost;
import io.geowallet.wallet.live.client.UnusablePost;
import io.geowallet.wallet.live.device.Device;
import io.geowallet.wallet.live.device.DeviceName;
import io.geowallet.wallet.live.owntracks.PayloadKey;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Damaged requests of each application: positions that can be, or a refusal, nothing else. */
class PhoneDecodersFuzzTest {
  private static final int ROUNDS = 15_000;
  private static final long NOW = 1_790_776_805_000L;
  private static final Bytes NONCE = Bytes.wrap(new byte[24]);
  private static final PayloadKey KEY = PayloadKey.of(Bytes.utf8("s1kr3t"));
  private static final String LOCATION =
      "{\"_type\":\"location\",\"lat\":48.8,\"lon\":2.2,\"tst\":1497476456,\"acc\":5,\"vel\":54}";
  private static final List<String> PIECES =
      List.of(
          "{", "}", "[", "]", "\"", ":", ",", "&", "=", "%", "%00", "+", "\\u0000", "NaN", "1e999",
          "-1e-999", "null", "{}", "é", "\ufeff", "\u0000", "lat=", "T", "Z", "-0700", "0x1p3");

  private static String seed(PhoneClient client, int which) {
    return switch (client) {
      case OWNTRACKS ->
          which == 0
              ? "{\"_type\":\"encrypted\",\"data\":\""
                  + KEY.seal(LOCATION.getBytes(StandardCharsets.US_ASCII), NONCE)
                  + "\"}"
              : LOCATION;
      case OVERLAND ->
          "{\"locations\":[{\"geometry\":{\"type\":\"Point\",\"coordinates\":[2.2,48.8]},"
              + "\"properties\":{\"timestamp\":\"2015-10-01T08:00:00-0700\",\"speed\":4}}]}";
      case TRACCAR ->
          which == 0
              ? "{\"location\":{\"timestamp\":\"2025-06-15T13:45:12.862Z\",\"coords\":"
                  + "{\"latitude\":37.4,\"longitude\":-122.0,\"speed\":0}},\"device_id\":\"4\"}"
              : "id=9&lat=42.06&lon=-88.2&timestamp=2016-01-27T18%3A55%3A47Z&speed=0.0";
      case GPSLOGGER -> "lat=48.1&lon=2.0&timestamp=1790776805&acc=5.0&spd=1.0&dir=2.0";
      case HOME_ASSISTANT ->
          "{\"type\":\"update_location\",\"data\":{\"gps\":[12.3,56.7],\"gps_accuracy\":120}}";
    };
  }

  private final PhoneDecoders decoders = new PhoneDecoders();

  private Posted read(PhoneClient client, PhoneRequest request, boolean key) {
    Optional<PayloadKey> with =
        key && client == PhoneClient.OWNTRACKS ? Optional.of(KEY) : Optional.empty();
    Bytes hash = Bytes.wrap(new byte[32]);
    return decoders.read(new Device(new DeviceName("p"), 0, hash, client, with), request, NOW);
  }

  @ParameterizedTest
  @EnumSource
  void damagedRequest_isReadOrRefused_neverAnythingElse(PhoneClient client) {
    SplittableRandom random = Seeds.random("damagedRequest-" + client, 44);
    int read = 0;
    for (int round = 0; round < ROUNDS; round++) {
      int which = random.nextInt(2);
      byte[] body = damaged(seed(client, which), random);
      boolean asQuery = random.nextInt(4) == 0;
      PhoneRequest request =
          asQuery
              ? new PhoneRequest(new String(body, StandardCharsets.ISO_8859_1), new byte[0])
              : PhoneRequest.ofBody(body);
      try {
        Posted posted = read(client, request, which == 0);
        assertThat(posted.fixes().size() + posted.unusable()).isLessThanOrEqualTo(5_000);
        assertThat(posted.until(NOW).fixes()).allMatch(f -> f.timeMs() <= NOW);
        read++;
      } catch (UnusablePost | UnreadablePost e) {
        assertThat(e.getMessage()).doesNotContain("48.", "37.4", "12.3");
      } catch (RuntimeException e) {
        fail("round " + round + ": " + HexFormat.of().formatHex(body), e);
      }
    }
    assertThat(read).as("some survive").isBetween(ROUNDS / 50, ROUNDS);
  }

  private static byte[] damaged(String seed, SplittableRandom random) {
    byte[] bytes = seed.getBytes(StandardCharsets.UTF_8);
    for (int i = random.nextInt(4); i > 0; i--) {
      int at = random.nextInt(bytes.length + 1);
      String piece = PIECES.get(random.nextInt(PIECES.size()));
      bytes =
          switch (random.nextInt(4)) {
            case 0 -> joined(bytes, at, piece.getBytes(StandardCharsets.UTF_8), at);
            case 1 -> joined(bytes, at, new byte[0], Math.min(bytes.length, at + 8));
            case 2 -> joined(bytes, at, new byte[] {(byte) random.nextInt(256)}, at);
            default -> joined(bytes, at, Arrays.copyOf(bytes, Math.min(at, 100)), at);
          };
    }
    return bytes;
  }

  private static byte[] joined(byte[] bytes, int at, byte[] piece, int from) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, at);
    out.writeBytes(piece);
    out.write(bytes, from, bytes.length - from);
    return out.toByteArray();
  }
}
