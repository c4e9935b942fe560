package io.coneix.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.client.BlobTaken;
import io.coneix.client.PlatformClient;
import io.coneix.client.wire.Addresses;
import io.coneix.client.wire.Limits;
import io.coneix.client.wire.MailboxPage.Message;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.log.LogEntry;
import io.coneix.platform.HostToken;
import io.coneix.platform.PlatformServer;
import io.coneix.platform.SharedDatabase;
import io.coneix.platform.TestPlatform;
import io.coneix.platform.postgres.DatabaseAccess;
import io.coneix.testkit.Seeds;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedDatabase.class)
class HttpBoundsTest {
  private static final String HASH = "ab".repeat(32);
  private static final String RUN = "cd".repeat(16);
  private static final SecretBytes CAPABILITY = SecretBytes.of(new byte[32]);

  @TempDir static Path home;
  static PlatformServer server;
  static PlatformClient client;
  static String token;
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final int TRIES = 5;

  @BeforeAll
  static void start(DatabaseAccess access) throws Exception {
    server = TestPlatform.start(TestPlatform.config(home.resolve("p")).withDatabase(access));
    client = TestPlatform.client(server);
    token = Files.readString(home.resolve("p").resolve(HostToken.FILE)).strip();
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  private static HttpResponse<String> send(String method, String path, String auth, byte[] body)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.address() + path))
            .method(method, BodyPublishers.ofByteArray(body));
    if (!auth.isEmpty()) {
      request.header("Authorization", auth);
    }
    return exchange(request.build());
  }

  /**
   * A server that refuses a body closes the connection with bytes in it that nobody has read: the
   * answer, or the next request on that connection, can be lost by this. Every call may be
   * repeated.
   */
  private static HttpResponse<String> exchange(HttpRequest request) throws Exception {
    for (int tries = 1; ; tries++) {
      try {
        return HTTP.send(request, BodyHandlers.ofString());
      } catch (IOException e) {
        if (tries == TRIES) {
          throw e;
        }
      }
    }
  }

  private static void requireError(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.body())
        .startsWith("{\"error\":")
        .contains("\"where\":", "\"expected\":", "\"found\":", "\"hint\":")
        .doesNotContain(HASH, "Exception", "at io.");
  }

  /** T44: one byte over each bound. */
  @ParameterizedTest
  @CsvSource({
    "POST,/v1/log/entries,66064",
    "PUT,/v1/objects/HASH,262144",
    "POST,/v1/mailboxes/HASH,4194304",
    "POST,/v1/drops/HASH,8192",
    "POST,/v1/runs,16778240",
  })
  void T44_oversizedBody_isRefusedByItsSize(String method, String path, int limit)
      throws Exception {
    String where = path.replace("HASH", HASH);
    requireError(send(method, where, "", new byte[limit + 1]), 413);
    // The same without a length in front: chunks are counted as they come.
    HttpRequest chunked =
        HttpRequest.newBuilder(URI.create(server.address() + where))
            .method(
                method,
                BodyPublishers.ofInputStream(
                    () -> new java.io.ByteArrayInputStream(new byte[limit + 1])))
            .build();
    requireError(exchange(chunked), 413);
  }

  @Test
  void T44_randomBodiesAndAddresses_areNeverAFault() throws Exception {
    SplittableRandom random = Seeds.random("bodies", 21);
    List<String> routes =
        List.of(
            "POST /v1/log/entries",
            "GET /v1/log/proof/" + HASH,
            "GET /v1/log/cosigned?from=-1",
            "GET /v1/log/cosigned?to=x",
            "GET /log/tile/0/x000",
            "GET /log/tile/9/000",
            "GET /log/tile/0/000.p/256",
            "GET /log/tile/entries/../../etc/passwd",
            "PUT /v1/objects/" + HASH,
            "GET /v1/objects/zz",
            "PUT /v1/blobs/" + HASH,
            "DELETE /v1/blobs/" + HASH,
            "GET /v1/mailboxes/" + HASH,
            "DELETE /v1/mailboxes/" + HASH + "/" + HASH,
            "POST /v1/runs",
            "GET /v1/runs/" + RUN,
            "POST /v1/enclaves",
            "POST /v1/enclaves/heartbeat",
            "POST /v1/runs/lease",
            "POST /v1/runs/" + RUN + "/statement",
            "POST /v1/runs/" + RUN + "/rejected",
            "POST /v1/runs/xyz/rejected",
            "GET /nowhere/" + HASH,
            "PATCH /v1/runs");
    for (String route : routes) {
      for (String auth : List.of("", "Host " + token, "Capability " + HASH, "Host x", "Basic")) {
        byte[] body = new byte[random.nextInt(40)];
        random.nextBytes(body);
        String[] parts = route.split(" ");
        HttpResponse<String> response = send(parts[0], parts[1], auth, body);
        assertThat(response.statusCode()).as(route + " " + auth).isBetween(400, 499);
        requireError(response, response.statusCode());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"AB", "ab", "abc", "%2e%2e", "ab/", "'--"})
  void addressThatIsNoHash_isRefused(String address) throws Exception {
    assertThat(send("GET", "/v1/blobs/" + address, "", new byte[0]).statusCode())
        .isBetween(400, 404);
    String upper = HASH.toUpperCase(java.util.Locale.ROOT);
    requireError(send("GET", "/v1/objects/" + upper, "", new byte[0]), 400);
  }

  @Test
  void headersThatAreTooLong_areRefused() throws Exception {
    int status = send("GET", "/health/live", "x".repeat(10_000), new byte[0]).statusCode();
    assertThat(status).isEqualTo(431);
  }

  @Test
  void T37_foreignCapabilityOrToken_opensNothing() throws Exception {
    Bytes blob = client.blobs().put(CAPABILITY, Bytes.utf8("ciphertext"));
    String foreign = "Capability " + "01".repeat(32);
    for (String auth : List.of("", foreign, "Host " + token, "Capability 00")) {
      String path = "/v1/blobs/" + blob.hex();
      requireError(send("PUT", path, auth, new byte[3]), 403);
      requireError(send("DELETE", path, auth, new byte[0]), 403);
    }
    assertThat(client.blobs().get(blob)).contains(Bytes.utf8("ciphertext"));
    Bytes mailbox = Addresses.mailbox(CAPABILITY);
    client.mailboxes().post(mailbox, Bytes.utf8("message"));
    for (String auth : List.of("", foreign)) {
      requireError(send("GET", "/v1/mailboxes/" + mailbox.hex(), auth, new byte[0]), 403);
    }
    for (String auth : List.of("", "Host " + "01".repeat(32), "Capability " + token)) {
      requireError(send("POST", "/v1/runs/lease", auth, new byte[0]), 403);
      requireError(send("POST", "/v1/enclaves", auth, new byte[0]), 403);
    }
  }

  @Test
  void T41_blob_isWrittenOnce_andDeleted() {
    SecretBytes own = secret(9);
    Bytes address = client.blobs().put(own, Bytes.utf8("one"));
    assertThat(client.blobs().put(own, Bytes.utf8("one"))).isEqualTo(address);
    assertThatThrownBy(() -> client.blobs().put(own, Bytes.utf8("two")))
        .isInstanceOf(BlobTaken.class);
    assertThat(client.blobs().get(address)).contains(Bytes.utf8("one"));
    client.blobs().delete(own);
    assertThat(client.blobs().put(own, Bytes.utf8("two"))).isEqualTo(address);
    assertThat(client.blobs().get(address)).contains(Bytes.utf8("two"));
    client.blobs().delete(own);
    client.blobs().delete(own);
    assertThat(client.blobs().get(address)).isEmpty();
  }

  @Test
  void mailbox_isReadPageByPageAndEmptied() {
    SecretBytes own = secret(8);
    Bytes address = Addresses.mailbox(own);
    Set<Bytes> sent = new HashSet<>();
    for (int i = 0; i < Limits.PAGE_MESSAGES * 2 + 3; i++) {
      Bytes body = Bytes.utf8("message " + i);
      sent.add(body);
      client.mailboxes().post(address, body);
      client.mailboxes().post(address, body);
    }
    List<Message> all = client.mailboxes().read(own);
    assertThat(all).hasSameSizeAs(sent);
    assertThat(all).extracting(Message::body).containsAll(sent);
    all.forEach(message -> client.mailboxes().delete(own, message.id()));
    assertThat(client.mailboxes().read(own)).isEmpty();
  }

  @Test
  void largestMessages_passInPagesThatAreBounded() {
    SecretBytes own = secret(7);
    for (int i = 0; i < 3; i++) {
      byte[] body = new byte[Limits.MESSAGE];
      body[0] = (byte) i;
      client.mailboxes().post(Addresses.mailbox(own), Bytes.wrap(body));
    }
    assertThat(client.mailboxes().read(own)).hasSize(3);
  }

  @Test
  void object_isFoundByItsHash() throws Exception {
    Bytes object = Bytes.utf8("certificate");
    Bytes hash = client.objects().put(object);
    assertThat(client.objects().get(hash)).contains(object);
    requireError(send("PUT", "/v1/objects/" + HASH, "", new byte[3]), 400);
  }

  @Test
  void keyDocument_isWhatTheServerSigns() {
    assertThat(PlatformClient.fetchUnverifiedKeys(server.address())).isEqualTo(server.logKeys());
    assertThat(server.logKeysJson()).contains("\"origin\":\"log.test/1\"");
  }

  @Test
  void healthAndMetrics_answerAndNameNoAddress() throws Exception {
    client.log().append(new LogEntry(Sha256.of(Bytes.utf8("n")), Sha256.of(Bytes.utf8("b"))));
    client.blobs().get(Bytes.fromHex(HASH));
    assertThat(send("GET", "/health/live", "", new byte[0]).body()).contains("live");
    assertThat(send("GET", "/health/ready", "", new byte[0]).statusCode()).isEqualTo(200);
    String metrics = send("GET", "/metrics", "", new byte[0]).body();
    assertThat(metrics).contains("/v1/log/entries", "http_requests").doesNotContain(HASH);
  }

  @Test
  void answers_doNotNameTheServer() throws Exception {
    HttpResponse<String> response = send("GET", "/health/live", "", new byte[0]);
    assertThat(response.headers().firstValue("Server")).isEmpty();
    assertThat(new String(response.body().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .doesNotContain("Jetty");
  }

  private static SecretBytes secret(int number) {
    byte[] bytes = new byte[32];
    bytes[31] = (byte) number;
    return SecretBytes.wrap(bytes);
  }

  /** T27: a series for each would grow for as long as somebody thinks of new ones. */
  @Test
  void inventedMethods_areOneSeries() throws Exception {
    for (int i = 0; i < 100; i++) {
      send("INVENTED" + i, "/v1/log/key", "", new byte[0]);
      send("INVENTED" + i, "/nowhere", "", new byte[0]);
    }
    String metrics = send("GET", "/metrics", "", new byte[0]).body();
    assertThat(metrics).doesNotContain("INVENTED");
    assertThat(metrics.lines().filter(l -> l.startsWith("http_requests_seconds_count")))
        .filteredOn(line -> line.contains("method=\"other\""))
        .hasSize(1);
  }
}
