package io.geowallet.wallet.live;

import static io.geowallet.wallet.live.LiveScene.basic;
import static io.geowallet.wallet.live.LiveScene.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.slot.Slot;
import io.coneix.pages.Banner;
import io.geowallet.mobility.Fix;
import io.geowallet.wallet.live.client.PhoneClient;
import io.geowallet.wallet.live.device.DeviceName;
import io.geowallet.wallet.live.http.ListenAddress;
import io.geowallet.wallet.live.http.ListenLimits;
import io.geowallet.wallet.live.http.UnusableAddress;
import io.geowallet.wallet.record.FixRecords;
import io.geowallet.wallet.testing.WalletScene;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The listener for phones, attacked from the same network and from web pages. */
@Timeout(60)
class PhoneListenerTest {
  /** Within the scene's present slot. */
  private static final long NOW = 1_790_776_805L;

  @TempDir private Path directory;

  private static String good() {
    return location(NOW, "48.1500001", "2.0000001");
  }

  @Test
  void T38_position_isKeptAndAcknowledgedWithAnEmptyArray() {
    try (LiveScene phone = new LiveScene(directory.resolve("w"))) {
      HttpResponse<String> reply = phone.post(good());
      assertThat(reply.statusCode()).isEqualTo(200);
      assertThat(reply.body()).isEqualTo("[]");
      assertThat(phone.drafts())
          .containsExactly(
              Fix.at(NOW * 1_000, 481_500_001, 20_000_001)
                  .withAccuracyDm(120)
                  .withSpeedCmPerS(1_000)
                  .withBearingTenthDeg(900));
    }
  }

  @Test
  void T38_noToken_isRefused() {
    try (LiveScene phone = new LiveScene(directory.resolve("w"))) {
      HttpRequest bare =
          HttpRequest.newBuilder(URI.create(phone.address().link()))
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(good()))
              .build();
      assertThat(phone.send(bare).statusCode()).isEqualTo(401);
      assertThat(phone.drafts()).isEmpty();
    }
  }

  @Test
  void T38_foreignToken_isRefused() {
    try (LiveScene phone = new LiveScene(directory.resolve("w"))) {
      String other =
          phone
              .live()
              .devices()
              .addInTheClear(new DeviceName("tablet"), PhoneClient.OWNTRACKS)
              .token()
              .reveal(SecretAccess.FOR_OWNER);
      List<String> wrong =
          List.of(
              basic("phone", other),
              basic("tablet", phone.token()),
              basic("nobody", phone.token()),
              basic("phone", ""),
              basic("", ""),
              basic("nobody", "0".repeat(20)),
              basic("phone", phone.token() + "a"),
              basic("phone", phone.token().substring(1)),
              "Basic " + phone.token(),
              "Basic !!!",
              "Bearer " + phone.token(),
              "Basic " + Base64.getEncoder().encodeToString(new byte[400]));
      for (String credentials : wrong) {
        HttpRequest request =
            phone
                .request()
                .setHeader("Authorization", credentials)
                .POST(BodyPublishers.ofString(good()))
                .build();
        assertThat(phone.send(request).statusCode()).as(credentials).isEqualTo(401);
      }
      assertThat(phone.drafts()).isEmpty();
      assertThat(phone.post(good()).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void T38_tokenOfARemovedPhone_isRefused() {
    try (LiveScene phone = new LiveScene(directory.resolve("w"))) {
      phone.live().devices().remove(new DeviceName("phone"));
      assertThat(phone.post(good()).statusCode()).isEqualTo(401);
      assertThat(phone.drafts()).isEmpty();
    }
  }

  @Test
  void T38_replay_isAcknowledgedAndKeptOnce() {
    try (LiveScene phone = new LiveScene(directory.resolve("w"))) {
      for (int i = 0; i < 3; i++) {
        assertThat(phone.post(good()).body()).isEqualTo("[]");
      }
      assertThat(phone.drafts()).hasSize(1);
      // Another place at a time that is recorded already does not replace it.
      assertThat(phone.post(location(NOW, "10", "10")).body()).isEqualTo("[]");
      assertThat(phone.drafts()).extracting(Fix::latE7).containsExactly(481_500_001);
      phone.scene().clock().set((NOW + 900) * 1_000);
      phone.scene().wallet().closeSlot(Slot.ofMs(NOW * 1_000));
      assertThat(phone.post(good()).body()).isEqualTo("[]");
      assertThat(phone.drafts()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"})
  void T38_anythingButAPost_givesNothing(String method) {
    try (LiveScene phone = new LiveScene(directory.resolve("w"))) {
      phone.post(good());
      for (String path : List.of("/pub", "/", "/api/0/last", "/pub/../wallet.db")) {
        HttpRequest request =
            phone
                .request()
                .uri(URI.create("http://" + phone.address().text() + path))
                .method(method, BodyPublishers.noBody())
                .build();
        HttpResponse<String> reply = phone.send(request);
        assertThat(reply.statusCode()).as(method + " " + path).isBetween(400, 499);
        assertThat(reply.body()).isIn("", "refused\n");
      }
    }
  }

  @Test
  void T38_crossSitePost_isRefused() {
    try (LiveScene phone = new LiveScene(directory.resolve("w"))) {
      Map<String, String> marks =
          Map.of(
              "Origin", "https://evil.example",
              "origin", "http://" + phone.address().text(),
              "Sec-Fetch-Site", "cross-site",
              "Sec-Fetch-Mode", "no-cors");
      marks.forEach(
          (name, value) -> {
            HttpResponse<String> reply =
                phone.send(
                    phone
                        .request()
                        .header(name, value)
                        .POST(BodyPublishers.ofString(good()))
                        .build());
            assertThat(reply.statusCode()).as(name).isEqualTo(403);
            assertThat(reply.headers().map().keySet())
                .noneMatch(header -> header.startsWith("access-control-"));
          });
      assertThat(phone.drafts()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data"})
  void T38_kindsThatAPageCanSend_areRefused(String type) {
    try (LiveScene phone = new LiveScene(directory.resolve("w"))) {
      HttpRequest request =
          phone
              .request()
              .setHeader("Content-Type", type)
              .POST(BodyPublishers.ofString(good()))
              .build();
      assertThat(phone.send(request).statusCode()).isEqualTo(415);
      assertThat(phone.drafts()).isEmpty();
    }
  }

  @Test
  void T38_bodyTooLarge_isRefused() {
    try (LiveScene phone = new LiveScene(directory.resolve("w"))) {
      String tooLong = " ".repeat(70_000) + good();
      assertThat(statusOf(() -> phone.post(tooLong))).isEqualTo(413);
      byte[] bytes = tooLong.getBytes(StandardCharsets.UTF_8);
      HttpRequest chunked =
          phone
              .request()
              .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))
              .build();
      assertThat(statusOf(() -> phone.send(chunked))).isEqualTo(413);
      assertThat(phone.drafts()).isEmpty();
    }
  }

  /**
   * The listener closes before it has read all of a body that it refuses. A client that is still
   * writing may lose the answer by this, so it asks again.
   */
  private static int statusOf(Supplier<HttpResponse<String>> request) {
    for (int tries = 1; ; tries++) {
      try {
        return request.get().statusCode();
      } catch (UncheckedIOException e) {
        if (tries == 5) {
          throw e;
        }
      }
    }
  }

  @Test
  void T38_slowClient_isCutOffAndKeepsNobodyOut() throws Exception {
    ListenLimits hasty = new ListenLimits(65_536, 3_000, 6_000, 64, 1_000, 1_000);
    try (LiveScene phone = new LiveScene(directory.resolve("w"), hasty)) {
      String head =
          "POST /pub HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: "
              + basic("phone", phone.token())
              + "\r\nContent-Length: 5000\r\n\r\n";
      List<Thread> slow = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        boolean inHead = i % 2 == 0;
        Thread thread = new Thread(() -> drip(phone.address(), inHead ? "POST /pub HT" : head));
        thread.start();
        slow.add(thread);
      }
      assertThat(phone.post(good()).statusCode()).isEqualTo(200);
      for (Thread thread : slow) {
        thread.join(30_000);
        assertThat(thread.isAlive()).as("cut off").isFalse();
      }
      assertThat(phone.post(location(NOW + 1, "1", "1")).statusCode()).isEqualTo(200);
    }
  }

  /** One byte every tenth of a second, until the other side has enough. */
  private static void drip(ListenAddress address, String head) {
    try (Socket socket = new Socket(address.host(), address.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      while (in.available() == 0) {
        out.write('x');
        out.flush();
        Thread.sleep(100);
      }
    } catch (SocketException e) {
      return; // cut off, as it should be
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void T38_tooManyRequestsOfOnePhone_areSlowedDown() {
    ListenLimits few = new ListenLimits(65_536, 30_000, 60_000, 64, 3, 1);
    try (LiveScene phone = new LiveScene(directory.resolve("w"), few)) {
      int refused = 0;
      for (int i = 0; i < 8; i++) {
        int status = phone.post(location(NOW + i, "1", "1")).statusCode();
        refused += status == 429 ? 1 : 0;
      }
      assertThat(refused).isBetween(1, 5);
    }
  }

  @Test
  void T38_lanAddress_isTakenOnlyWhereItIsAskedFor() {
    assertThat(ListenAddress.loopback(8_083).isLoopback()).isTrue();
    assertThat(ListenAddress.insecureLan("192.168.1.20", 8_083).isLoopback()).isFalse();
    assertThat(ListenAddress.insecureLan("0.0.0.0", 8_083).isLoopback()).isFalse();
    for (String name : List.of("localhost", "example.org", "", "1", "1.2.3.4.5", "cafe")) {
      assertThatThrownBy(() -> ListenAddress.insecureLan(name, 1))
          .as(name)
          .isInstanceOf(UnusableAddress.class);
    }
    try (LiveScene phone = new LiveScene(directory.resolve("w"))) {
      assertThat(phone.address().host().isLoopbackAddress()).isTrue();
      assertThat(phone.live().banners()).noneMatch(b -> b.key().equals("banner.lan"));
    }
  }

  @Test
  void T38_listenerOpenToTheLan_isSaidOnEveryPage() {
    try (WalletScene scene = new WalletScene(directory.resolve("w"));
        Live live = Live.of(scene.wallet())) {
      assertThat(live.banners()).noneMatch(b -> b.key().equals("banner.lan"));
      ListenAddress open = live.listen(ListenAddress.insecureLan("0.0.0.0", 0), LiveScene.LIMITS);
      assertThat(live.banners())
          .contains(Banner.of(Banner.Level.WARNING, "banner.lan", open.text()));
    }
  }

  @Test
  void portInUse_isSaid() {
    try (LiveScene phone = new LiveScene(directory.resolve("w"));
        Live other = Live.of(phone.scene().wallet())) {
      assertThatThrownBy(() -> other.listen(phone.address(), LiveScene.LIMITS))
          .isInstanceOf(UnusableAddress.class);
    }
  }

  @Test
  void otherMessages_areAcknowledgedAndIgnored() {
    try (LiveScene phone = new LiveScene(directory.resolve("w"))) {
      for (String body :
          List.of(
              "",
              "[]",
              "{\"_type\":\"lwt\",\"tst\":1}",
              "{\"_type\":\"transition\",\"lat\":1,\"lon\":1,\"tst\":" + NOW + "}",
              "{\"_type\":\"waypoints\",\"waypoints\":[{\"_type\":\"waypoint\"}]}",
              "{\"_type\":\"steps\",\"steps\":5}",
              location(NOW, "91", "0"),
              location(NOW + 100_000, "1", "1"))) {
        HttpResponse<String> reply = phone.post(body);
        assertThat(reply.statusCode()).as(body).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("[]");
      }
      assertThat(phone.drafts()).isEmpty();
      assertThat(phone.live().received().unusable()).isEqualTo(2);
    }
  }

  @Test
  void encryptedPayload_isRefusedClearly() {
    try (LiveScene phone = new LiveScene(directory.resolve("w"))) {
      HttpResponse<String> reply = phone.post("{\"_type\":\"encrypted\",\"data\":\"AAAA\"}");
      assertThat(reply.statusCode()).isEqualTo(422);
      assertThat(phone.post("{\"lat\":1}").statusCode()).isEqualTo(400);
      assertThat(phone.post("nonsense").statusCode()).isEqualTo(400);
    }
  }

  @Test
  void positionsInAnyOrder_comeIntoTheNextNode() {
    try (LiveScene phone = new LiveScene(directory.resolve("w"))) {
      long slotAgo = NOW - 900;
      assertThat(phone.post(location(NOW, "1", "1")).statusCode()).isEqualTo(200);
      phone.scene().clock().set((NOW + 900) * 1_000);
      var wallet = phone.scene().wallet();
      wallet.closeSlot(Slot.ofMs(NOW * 1_000));
      String batch = "[" + location(NOW + 901, "3", "3") + "," + location(slotAgo, "2", "2") + "]";
      assertThat(phone.post(batch).body()).isEqualTo("[]");
      assertThat(phone.drafts()).hasSize(2);
      phone.scene().clock().set((NOW + 1_800) * 1_000);
      wallet.closeSlot(Slot.ofMs((NOW + 900) * 1_000));
      assertThat(phone.drafts()).isEmpty();
      var records = new FixRecords(wallet.holder());
      assertThat(records.fixesOf(Slot.ofMs(slotAgo * 1_000)))
          .extracting(Fix::latE7)
          .containsExactly(20_000_000);
      assertThat(phone.post(location(slotAgo, "2", "2")).body()).isEqualTo("[]");
      assertThat(phone.drafts()).isEmpty();
    }
  }
}
