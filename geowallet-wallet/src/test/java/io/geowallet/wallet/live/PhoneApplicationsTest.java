package io.geowallet.wallet.live;

import static io.geowallet.wallet.live.LiveScene.basic;
import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.geowallet.mobility.Fix;
import io.geowallet.wallet.live.client.PhoneClient;
import io.geowallet.wallet.live.device.AddedDevice;
import io.geowallet.wallet.live.setup.PhoneSetup;
import io.geowallet.wallet.live.setup.Setting;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each application, set up as the wallet says, delivers to the listener and reads its answer. */
@Timeout(60)
class PhoneApplicationsTest {
  private static final long NOW = 1_790_776_805L;
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/json";
  private static final Fix FIX = Fix.at(NOW * 1_000, 481_500_000, 20_000_000);

  @TempDir private Path directory;
  private LiveScene scene;

  @BeforeEach
  void start() {
    scene = new LiveScene(directory.resolve("w"));
    scene.scene().clock().set(NOW * 1_000);
  }

  @AfterEach
  void stop() {
    scene.close();
  }

  private PhoneSetup setup(PhoneClient client) {
    return PhoneSetup.of(scene.add("phone-2", client), scene.address());
  }

  private static String value(PhoneSetup setup, Setting.Field field) {
    return setup.value(field).orElseThrow();
  }

  private static HttpRequest.Builder to(String url, String type) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
    return type.isEmpty() ? request : request.header("Content-Type", type);
  }

  private void assertKept(HttpResponse<String> reply, String answer) {
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    assertThat(reply.body()).isEqualTo(answer);
    assertThat(scene.drafts()).containsExactly(FIX);
  }

  @Test
  void T38_ownTracksUnderItsKey_isKept_andInTheClearNoMore() {
    AddedDevice added = scene.add("phone-2", PhoneClient.OWNTRACKS);
    PhoneSetup setup = PhoneSetup.of(added, scene.address());
    String location = "{\"_type\":\"location\",\"lat\":48.15,\"lon\":2.0,\"tst\":" + NOW + "}";
    String data =
        added
            .device()
            .payloadKey()
            .orElseThrow()
            .seal(location.getBytes(StandardCharsets.US_ASCII), Bytes.wrap(new byte[24]));
    HttpRequest.Builder request =
        to(value(setup, Setting.Field.URL), JSON)
            .header("Authorization", basic("phone-2", value(setup, Setting.Field.PASSWORD)));
    HttpResponse<String> clear =
        scene.send(request.POST(BodyPublishers.ofString(location)).build());
    assertThat(clear.statusCode()).isEqualTo(422);
    assertThat(scene.drafts()).isEmpty();
    String sealed = "{\"_type\":\"encrypted\",\"data\":\"" + data + "\"}";
    assertKept(scene.send(request.POST(BodyPublishers.ofString(sealed)).build()), "[]");
    assertThat(sealed).doesNotContain("48.15");
  }

  private static String batch() {
    return "{\"locations\":[{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":"
        + "[2.0,48.15]},\"properties\":{\"timestamp\":\"2026-09-30T14:00:05Z\"}}]}";
  }

  @Test
  void T38_overlandsBatch_isAnsweredExactly() {
    PhoneSetup setup = setup(PhoneClient.OVERLAND);
    HttpRequest request =
        to(value(setup, Setting.Field.URL), JSON)
            .header("Authorization", "Bearer " + value(setup, Setting.Field.TOKEN))
            .POST(BodyPublishers.ofString(batch()))
            .build();
    assertKept(scene.send(request), "{\"result\":\"ok\"}");
    // A batch of 1,000 points is longer than any other application's request.
    String point = batch().substring("{\"locations\":[".length(), batch().length() - 2);
    String large = "{\"locations\":[" + (point + ",").repeat(999) + point + "]}";
    assertThat(large.length()).isGreaterThan(100_000);
    HttpRequest many =
        to(value(setup, Setting.Field.URL), JSON)
            .header("Authorization", "Bearer " + value(setup, Setting.Field.TOKEN))
            .POST(BodyPublishers.ofString(large))
            .build();
    assertKept(scene.send(many), "{\"result\":\"ok\"}");
  }

  @Test
  void T38_traccarsObjectAndForms_areKept() {
    String url = value(setup(PhoneClient.TRACCAR), Setting.Field.URL);
    String object =
        "{\"location\":{\"timestamp\":\"2026-09-30T14:00:05Z\",\"coords\":{\"latitude\":48.15,"
            + "\"longitude\":2.0}},\"device_id\":\"phone-2\"}";
    assertKept(scene.send(to(url, JSON).POST(BodyPublishers.ofString(object)).build()), "");
    String fields = "id=phone-2&lat=48.15&lon=2.0&timestamp=" + NOW;
    assertKept(scene.send(to(url + "?" + fields, "").GET().build()), "");
    assertKept(scene.send(to(url + "?" + fields, "").POST(BodyPublishers.noBody()).build()), "");
    assertKept(scene.send(to(url, FORM).POST(BodyPublishers.ofString(fields)).build()), "");
  }

  @Test
  void T38_gpsLoggersForms_areKept() {
    PhoneSetup setup = setup(PhoneClient.GPSLOGGER);
    String url = value(setup, Setting.Field.URL);
    String credentials = basic("phone-2", value(setup, Setting.Field.PASSWORD));
    String fields = "lat=48.15&lon=2.0&acc=0.0&spd=0.0&dir=0.0&timestamp=" + NOW;
    List<HttpRequest.Builder> ways =
        List.of(
            to(url, FORM).POST(BodyPublishers.ofString(fields)),
            to(url + "?" + fields, "").GET(),
            to(url + "?" + fields, FORM).POST(BodyPublishers.noBody()));
    for (HttpRequest.Builder way : ways) {
      assertKept(scene.send(way.header("Authorization", credentials).build()), "");
    }
  }

  @Test
  void T38_homeAssistantsMessage_isKept() {
    String url = value(setup(PhoneClient.HOME_ASSISTANT), Setting.Field.URL);
    String message = "{\"type\":\"update_location\",\"data\":{\"gps\":[48.15,2.0]}}";
    assertKept(scene.send(to(url, JSON).POST(BodyPublishers.ofString(message)).build()), "{}");
  }

  @Test
  void T38_tokenOfOneApplication_opensNoOther() {
    String token = scene.add("phone-2", PhoneClient.TRACCAR).token().reveal(SecretAccess.FOR_OWNER);
    String base = scene.address().base();
    String location = LiveScene.location(NOW, "1", "1");
    List<HttpRequest.Builder> tries =
        List.of(
            to(base + "/pub", JSON).header("Authorization", basic("phone-2", token)),
            to(base + "/gpslogger", JSON).header("Authorization", basic("phone-2", token)),
            to(base + "/overland", JSON).header("Authorization", "Bearer " + token),
            to(base + "/overland", JSON).header("Authorization", "Bearer "),
            to(base + "/api/webhook/" + token, JSON),
            to(base + "/api/webhook/", JSON),
            to(base + "/traccar/", JSON),
            to(base + "/traccar/" + token + "a", JSON),
            to(base + "/traccar/" + token + "/x", JSON));
    for (HttpRequest.Builder attempt : tries) {
      HttpRequest request = attempt.POST(BodyPublishers.ofString(location)).build();
      assertThat(scene.send(request).statusCode()).as(request.uri().getPath()).isEqualTo(401);
    }
    assertThat(scene.drafts()).isEmpty();
  }

  @Test
  void T38_pagesFindNoApplicationsPath() {
    String url = value(setup(PhoneClient.TRACCAR), Setting.Field.URL);
    String fields = "?id=1&lat=48.15&lon=2.0&timestamp=" + NOW;
    for (String mark : List.of("Origin", "Sec-Fetch-Site")) {
      HttpRequest request = to(url + fields, "").header(mark, "cross-site").GET().build();
      assertThat(scene.send(request).statusCode()).isEqualTo(403);
    }
    HttpRequest text = to(url, "text/plain").POST(BodyPublishers.ofString(fields)).build();
    assertThat(scene.send(text).statusCode()).isEqualTo(415);
    HttpRequest put = to(url + fields, "").PUT(BodyPublishers.noBody()).build();
    assertThat(scene.send(put).statusCode()).isEqualTo(405);
    assertThat(scene.drafts()).isEmpty();
  }
}
