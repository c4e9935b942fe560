package io.coneix.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.client.DropBoxClient;
import io.coneix.client.PlatformClient;
import io.coneix.client.wire.DropPage;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.drop.DropBox;
import io.coneix.evidence.log.LogEntry;
import io.coneix.platform.PlatformServer;
import io.coneix.platform.SharedDatabase;
import io.coneix.platform.TestPlatform;
import io.coneix.platform.postgres.DatabaseAccess;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedDatabase.class)
class DropRoutesTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir static Path home;
  static PlatformServer server;
  static PlatformClient client;

  private final SecretBytes capability = SecretBytes.random(32, new SecureRandom());
  private final SecretBytes secret = DropBox.postSecret(capability);

  @BeforeAll
  static void start(DatabaseAccess access) {
    server = TestPlatform.start(TestPlatform.config(home.resolve("p")).withDatabase(access));
    client = TestPlatform.client(server);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  private HttpResponse<String> post(String body) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(server.address() + DropBoxClient.path(secret)))
            .header("Content-Type", "application/json")
            .header("Authorization", "Basic dXNlcjo=")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private List<String> waiting() {
    return client.drops().read(capability, 0).stream()
        .map(drop -> new String(drop.body().toArray()))
        .toList();
  }

  @Test
  void phonesPost_isAnsweredAsOwnTracksExpectsAndLogged() throws Exception {
    HttpResponse<String> answer = post("ciphertext");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("[]");
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/json");
    DropPage.Drop drop = client.drops().read(capability, 0).get(0);
    LogEntry entry = DropBox.entry(DropBox.boxOf(capability), drop.counter(), drop.body());
    long size = client.log().checkpoint().size();
    assertThat(client.log().append(entry).index()).isLessThan(size);
  }

  @Test
  void sameBytesTwice_areOneDropAlsoAfterTheyWereFetched() throws Exception {
    post("a");
    post("b");
    post("a");
    assertThat(waiting()).containsExactly("a", "b");
    client.drops().forget(capability, 2);
    assertThat(waiting()).isEmpty();
    post("b");
    post("c");
    assertThat(waiting()).containsExactly("c");
    assertThat(client.drops().read(capability, 0).get(0).counter()).isEqualTo(3);
  }

  @Test
  void emptyPost_isNoDrop() throws Exception {
    assertThat(post("").statusCode()).isEqualTo(200);
    assertThat(waiting()).isEmpty();
  }

  @Test
  void pages_goOnAfterACounter() throws Exception {
    for (int i = 1; i <= 5; i++) {
      post("n" + i);
    }
    assertThat(client.drops().read(capability, 3))
        .extracting(DropPage.Drop::counter)
        .containsExactly(4L, 5L);
    client.drops().forget(capability, 4);
    assertThat(waiting()).containsExactly("n5");
  }

  /** The phone's secret reads nothing, and the box's name neither reads nor posts. */
  @Test
  void T48_phoneOrVerifier_canNeitherReadNorEmpty() throws Exception {
    post("x");
    assertThat(client.drops().read(secret, 0)).isEmpty();
    HttpResponse<String> foreign =
        HTTP.send(
            HttpRequest.newBuilder(
                    URI.create(server.address() + "/v1/drops/" + DropBox.boxOf(capability).hex()))
                .header("Authorization", "Capability " + "00".repeat(32))
                .build(),
            BodyHandlers.ofString());
    assertThat(foreign.statusCode()).isEqualTo(403);
    SecretBytes box = SecretBytes.wrap(DropBox.boxOf(capability).toArray());
    client.drops().post(box, Bytes.utf8("forged"));
    assertThat(waiting()).containsExactly("x");
  }
}
