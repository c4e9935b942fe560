package io.coneix.cli.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.coneix.cli.Cli;
import io.coneix.cli.ExitCode;
import io.coneix.client.PlatformClient;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.drop.DropBox;
import io.coneix.evidence.drop.DropEnvelope;
import io.coneix.evidence.drop.SecretBox;
import io.coneix.evidence.error.Failure;
import io.coneix.evidence.log.LogEntry;
import io.coneix.evidence.log.LogKeys;
import io.coneix.platform.PlatformConfig;
import io.coneix.platform.PlatformServer;
import io.coneix.testworld.World;
import io.coneix.testworld.platform.TestClock;
import io.coneix.verify.trust.Trust;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** T48 from end to end: the wallet's commands, a platform with its database, a phone over HTTP. */
class DropBoxOfARealPlatformTest {
  /** The wallet's commands run at 08:00; the phone drove before, and posts while it drives. */
  private static final String NOW = "2026-11-02T08:00:00Z";

  private static final int FIXES = 90;
  private static final long FIRST_SEC = 1_793_604_000;

  @TempDir private Path temp;
  private final Cli cli = new Cli();
  private final TestClock clock = new TestClock(NOW);
  private final SecureRandom random = new SecureRandom();
  private PlatformServer platform;

  @BeforeEach
  void start() {
    PlatformConfig config =
        PlatformConfig.local(temp.resolve("platform"), "log.test/1", clock, random);
    try {
      platform = PlatformServer.start(config);
    } catch (Failure e) {
      String why = "SKIPPED, PostgreSQL cannot run here: " + e.getMessage();
      System.out.println(why);
      Assumptions.abort(why);
    }
  }

  @AfterEach
  void stop() {
    if (platform != null) {
      platform.close();
    }
  }

  private void wallet(String... args) {
    List<String> all = new ArrayList<>(List.of("wallet"));
    all.addAll(List.of(args));
    all.addAll(List.of("--data", temp.resolve("wallet").toString()));
    assertThat(cli.run(all.toArray(new String[0]))).as(() -> cli.err()).isEqualTo(ExitCode.DONE);
  }

  private String trust() {
    LogKeys keys = platform.logKeys();
    return new Trust(
            List.of(new Trust.Authority("Nobody", new World(3).authority().publicKey())),
            List.of(
                new Trust.Log(keys.origin(), keys.log().text(), keys.cosigners().get(0).text())),
            Trust.Time.LOG)
        .toJson();
  }

  /** Makes a wallet with a drop box; no process of it runs afterwards. */
  private JsonNode phone() throws IOException {
    String track = Files.writeString(temp.resolve("t.csv"), WalletTown.track()).toString();
    wallet("import", track);
    String trust = Files.writeString(temp.resolve("trust.json"), trust()).toString();
    wallet("connect", "--platform", platform.address().toString(), "--trust", trust);
    wallet("device", "add", "pixel", "--drop", "--now", "--json");
    return new ObjectMapper().readTree(cli.out());
  }

  private String post(URI address, byte[] body) throws IOException, InterruptedException {
    HttpResponse<String> reply =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(20))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(reply.statusCode()).isEqualTo(200);
    return reply.body();
  }

  private byte[] sealed(String key, int fix) {
    byte[] nonce = new byte[SecretBox.NONCE_SIZE];
    random.nextBytes(nonce);
    Bytes n = Bytes.wrap(nonce);
    // 15 m a second to the north, after 300 s of standing.
    double north = Math.max(0, fix * 20 - 300) * 15 / 111_195.0;
    String location =
        String.format(
            Locale.ROOT,
            "{\"_type\":\"location\",\"tst\":%d,\"lat\":%.7f,\"lon\":2.0,\"acc\":5}",
            FIRST_SEC + fix * 20L,
            48.5 + north);
    SecretBytes secret = SecretBytes.wrap(key.getBytes(StandardCharsets.US_ASCII));
    return new DropEnvelope(n, SecretBox.seal(secret, n, Bytes.utf8(location))).encode().toArray();
  }

  @Test
  void T48_postedWhileTheWalletIsClosed_isThereWhenItOpens_once() throws Exception {
    JsonNode phone = phone();
    URI address = URI.create(phone.path("url").asText());
    assertThat(address.getPort()).isEqualTo(platform.address().getPort());
    String key = phone.path("encryption_key").asText();
    for (int i = 0; i < FIXES; i++) {
      assertThat(post(address, sealed(key, i))).isEqualTo("[]");
    }
    post(address, "noise".getBytes(StandardCharsets.US_ASCII));

    wallet("device", "list");
    assertThat(cli.out()).contains("pixel, drop box: 0 fetched");
    wallet("sync", "--now");
    wallet("device", "list");
    assertThat(cli.out()).contains("pixel, drop box: " + (FIXES + 1) + " fetched, 1 unreadable");
    wallet("trips", "--date", "2026-11-02", "--zone", "UTC");
    assertThat(cli.out()).contains("22.").contains("km");
    String trips = cli.out();
    wallet("sync", "--now");
    wallet("trips", "--date", "2026-11-02", "--zone", "UTC");
    assertThat(cli.out()).isEqualTo(trips);
    wallet("status");
    assertThat(cli.out()).contains("not logged yet: 0");
  }

  /** Whoever knows a box's name can take names of its entries: the wallet goes by the others. */
  @Test
  void T48_namesTakenByAStranger_loseTheWalletNothing() throws Exception {
    JsonNode phone = phone();
    URI address = URI.create(phone.path("url").asText());
    String path = address.getPath();
    byte[] secret = HexFormat.of().parseHex(path.substring(path.lastIndexOf('/') + 1));
    Bytes box = DropBox.box(SecretBytes.wrap(secret));
    PlatformClient stranger = new PlatformClient(platform.address(), platform.logKeys());
    for (long counter : new long[] {1, 5, 6}) {
      stranger.log().append(new LogEntry(DropBox.name(box, counter), Bytes.of(new byte[32])));
    }
    for (int i = 0; i < FIXES; i++) {
      post(address, sealed(phone.path("encryption_key").asText(), i));
    }
    wallet("sync", "--now");
    wallet("device", "list");
    // The number is that of the last counter, with those that were passed over.
    assertThat(cli.out()).contains("pixel, drop box: " + (FIXES + 3) + " fetched");
    wallet("trips", "--date", "2026-11-02", "--zone", "UTC");
    assertThat(cli.out()).contains("22.").contains("km");
    wallet("status");
    assertThat(cli.out()).contains("not logged yet: 0");
  }

  /** One phone may deliver by both ways; whoever lost it types its name once. */
  @Test
  void removedPhone_endsItsTokenAndItsDropBox() throws Exception {
    phone();
    wallet("device", "add", "pixel");
    wallet("device", "remove", "pixel");
    assertThat(cli.out()).contains("removed: pixel, with its drop box");
    wallet("device", "list");
    assertThat(cli.out()).isEmpty();
  }
}
