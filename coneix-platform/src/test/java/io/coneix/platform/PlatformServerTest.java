package io.coneix.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.client.PlatformClient;
import io.coneix.client.Receipt;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.error.UnusableInput;
import io.coneix.evidence.log.LogEntry;
import io.coneix.platform.database.Database;
import io.coneix.platform.fault.FaultPoints;
import io.coneix.platform.files.DataDirectory;
import io.coneix.platform.files.UnusableDataDirectory;
import io.coneix.platform.http.PortInUse;
import io.coneix.platform.postgres.DatabaseAccess;
import io.coneix.platform.postgres.UnsafeSetting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedDatabase.class)
class PlatformServerTest {
  @TempDir Path home;

  private static LogEntry entry(String text) {
    return new LogEntry(Sha256.of(Bytes.utf8(text)), Sha256.of(Bytes.utf8("body " + text)));
  }

  @Test
  void twoPlatformsWithDatabasesOfTheirOwn_runAtOnceAndKeepTheirState() throws Exception {
    PlatformConfig one = TestPlatform.config(home.resolve("one"));
    PlatformConfig two = TestPlatform.config(home.resolve("two"));
    Receipt receipt;
    try (PlatformServer a = TestPlatform.start(one);
        PlatformServer b = TestPlatform.start(two)) {
      receipt = TestPlatform.client(a).log().append(entry("x"));
      TestPlatform.client(b).log().append(entry("y"));
      assertThat(a.logKeys()).isNotEqualTo(b.logKeys());
      requirePrivate(home.resolve("one"));
    }
    try (PlatformServer again = TestPlatform.start(one)) {
      assertThat(TestPlatform.client(again).log().append(entry("x"))).isEqualTo(receipt);
    }
  }

  /** T37: of what lies beside the database's own files, nothing is for others. */
  private static void requirePrivate(Path directory) throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
        .isEqualTo("rwx------");
    try (Stream<Path> files = Files.walk(directory)) {
      List<Path> open =
          files
              .filter(file -> Files.exists(file))
              .filter(file -> !mode(file).endsWith("------"))
              .toList();
      assertThat(open).isEmpty();
    }
  }

  private static String mode(Path file) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    } catch (IOException e) {
      return "------";
    }
  }

  @Test
  void clock_isTheInjectedOne_alsoWhereNothingIsAppended(DatabaseAccess access) {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-10-01T00:00:00Z"));
    Clock clock = clock(now);
    PlatformConfig config =
        PlatformConfig.local(home.resolve("p"), "log.test/1", clock, new SecureRandom())
            .withDatabase(access);
    try (PlatformServer server = TestPlatform.start(config)) {
      PlatformClient client = TestPlatform.client(server);
      Receipt receipt = client.log().append(entry("x"));
      assertThat(timeSec(receipt.checkpoint().cosignatures().get(0).timeSec()))
          .isEqualTo(now.get());
      now.set(Instant.parse("2026-10-31T23:59:59Z"));
      assertThat(timeSec(client.log().checkpoint().cosignatures().get(0).timeSec()))
          .isEqualTo(now.get());
      assertThat(client.log().append(entry("x"))).isEqualTo(receipt);
    }
  }

  private static Instant timeSec(long seconds) {
    return Instant.ofEpochSecond(seconds);
  }

  private static Clock clock(AtomicReference<Instant> now) {
    return new Clock() {
      @Override
      public ZoneOffset getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(java.time.ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return now.get();
      }
    };
  }

  /** It answers, so a look alone would find it well. */
  @Test
  void databaseThatTakesNoChange_isNotReady(DatabaseAccess access) throws Exception {
    PlatformConfig config = TestPlatform.config(home.resolve("p")).withDatabase(access);
    try (PlatformServer server = TestPlatform.start(config)) {
      assertThat(get(server, "/health/ready")).isEqualTo(200);
      try {
        change(access, "ALTER SYSTEM SET default_transaction_read_only = on");
        awaitStatus(server, "/health/ready", 503);
        assertThat(get(server, "/health/live")).isEqualTo(200);
        // Clients repeat after it, and the next server may take it.
        assertThat(post(server, "/v1/mailboxes/" + "ab".repeat(32))).isEqualTo(503);
      } finally {
        change(access, "ALTER SYSTEM RESET default_transaction_read_only");
      }
      awaitStatus(server, "/health/ready", 200);
    }
  }

  private static void change(DatabaseAccess access, String setting) throws Exception {
    try (Connection connection = access.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(setting);
      statement.execute("SELECT pg_reload_conf()");
    }
  }

  private static void awaitStatus(PlatformServer server, String path, int status) throws Exception {
    for (int i = 0; i < 200 && get(server, path) != status; i++) {
      Thread.sleep(50);
    }
    assertThat(get(server, path)).isEqualTo(status);
  }

  private static int get(PlatformServer server, String path) throws Exception {
    return send(HttpRequest.newBuilder(server.address().resolve(path)).build());
  }

  private static int post(PlatformServer server, String path) throws Exception {
    return send(
        HttpRequest.newBuilder(server.address().resolve(path))
            .POST(HttpRequest.BodyPublishers.ofString("a message"))
            .build());
  }

  private static int send(HttpRequest request) throws Exception {
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  @Test
  void errorInASweep_isNotTheLastSweep(DatabaseAccess access) throws Exception {
    CountDownLatch sweeps = new CountDownLatch(2);
    FaultPoints outOfMemory =
        label -> {
          if (label.equals("runs-swept")) {
            sweeps.countDown();
            throw new OutOfMemoryError("made up");
          }
        };
    PlatformConfig config =
        TestPlatform.config(home.resolve("p")).withDatabase(access).withFaults(outOfMemory);
    PlatformServer server = TestPlatform.start(config);
    try {
      assertThat(sweeps.await(20, TimeUnit.SECONDS)).isTrue();
    } finally {
      server.close();
    }
  }

  @Test
  void portInUse_isUnusableAndLeavesNothingRunning(DatabaseAccess access) throws Exception {
    PlatformConfig config = TestPlatform.config(home.resolve("p")).withDatabase(access);
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      PlatformConfig there = config.withAddress("127.0.0.1", taken.getLocalPort());
      assertThatThrownBy(() -> TestPlatform.start(there))
          .isInstanceOf(PortInUse.class)
          .isInstanceOf(UnusableInput.class)
          .hasMessageContaining("" + taken.getLocalPort());
    }
    TestPlatform.start(config).close();
  }

  @Test
  void directoryThatIsInUseOrForeign_isRefusedUnchanged(DatabaseAccess access) throws Exception {
    PlatformConfig config = TestPlatform.config(home.resolve("p")).withDatabase(access);
    try (PlatformServer server = TestPlatform.start(config)) {
      assertThat(server.port()).isPositive();
      assertThatThrownBy(() -> TestPlatform.start(config))
          .isInstanceOf(UnusableDataDirectory.class);
    }
    Path foreign = Files.createDirectory(home.resolve("foreign"));
    Files.writeString(foreign.resolve("letter.txt"), "text", StandardCharsets.UTF_8);
    assertThatThrownBy(() -> TestPlatform.start(TestPlatform.config(foreign).withDatabase(access)))
        .isInstanceOf(UnusableDataDirectory.class);
    try (Stream<Path> files = Files.list(foreign)) {
      assertThat(files).containsExactly(foreign.resolve("letter.txt"));
    }
    Path file = foreign.resolve("letter.txt");
    assertThatThrownBy(() -> TestPlatform.start(TestPlatform.config(file).withDatabase(access)))
        .isInstanceOf(UnusableDataDirectory.class);
  }

  /** Killed while it wrote the marker; the next start does not take that for files of others. */
  @Test
  void directoryOfAStartThatWasKilledEarly_isTaken() throws Exception {
    for (String left : List.of("coneix.kind", ".new-123", "lock")) {
      Path directory = Files.createDirectory(home.resolve("left" + left));
      Files.createFile(directory.resolve(left));
      DataDirectory.open(directory, "platform").close();
      DataDirectory.open(directory, "platform").close();
      assertThat(directory.resolve("coneix.kind")).hasContent("platform");
      assertThat(mode(directory.resolve("coneix.kind"))).isEqualTo("rw-------");
      assertThatThrownBy(() -> DataDirectory.open(directory, "enclave-host"))
          .isInstanceOf(UnusableDataDirectory.class);
    }
    Path foreign = Files.createDirectory(home.resolve("of-others"));
    Files.createFile(foreign.resolve("coneix.kind"));
    Files.createFile(foreign.resolve("letter.txt"));
    assertThatThrownBy(() -> DataDirectory.open(foreign, "platform"))
        .isInstanceOf(UnusableDataDirectory.class);
  }

  @Test
  void embeddedDatabaseThatWasMadeUnsafe_isRefusedByTheSettingsName() throws Exception {
    PlatformConfig config = TestPlatform.config(home.resolve("p"));
    TestPlatform.start(config).close();
    Path file = home.resolve("p").resolve("postgres").resolve("postgresql.conf");
    Files.writeString(
        file,
        Files.readString(file, StandardCharsets.UTF_8) + "\nfsync = off\n",
        StandardCharsets.UTF_8);
    assertThatThrownBy(() -> TestPlatform.start(config))
        .isInstanceOf(UnsafeSetting.class)
        .hasMessageContaining("fsync");
  }

  @Test
  void originThatNoNoteCanCarry_isRefused() {
    for (String origin :
        List.of(
            "",
            "a b",
            "a+b",
            "a\nb",
            "a\"b",
            "a\u00a0b",
            "a\u2003b",
            "a\u0085b",
            "x".repeat(101))) {
      assertThatThrownBy(
              () -> PlatformConfig.local(home, origin, Clock.systemUTC(), new SecureRandom()))
          .isInstanceOf(UnusableConfig.class);
    }
    assertThatThrownBy(() -> TestPlatform.config(home).withAddress("127.0.0.1", 65_536))
        .isInstanceOf(UnusableConfig.class);
  }

  /** T22: nothing in the tables tells order or time, but the log's own public order. */
  @Test
  void T22_tables_haveNoSerialIdsAndNoTimes(DatabaseAccess access) {
    try (Database database = Database.open(access)) {
      List<String> columns =
          database.query(
              "listing columns",
              handle ->
                  handle
                      .createQuery(
                          "SELECT table_name || '.' || column_name || ' ' || data_type || ' '"
                              + " || coalesce(column_default, '') || is_identity"
                              + " FROM information_schema.columns"
                              + " WHERE table_schema = 'public' AND table_name NOT LIKE 'flyway%'"
                              + " ORDER BY 1")
                      .mapTo(String.class)
                      .list());
      assertThat(columns).hasSizeGreaterThan(20);
      assertThat(columns)
          .noneMatch(c -> c.contains("time") || c.contains("date ") || c.contains("interval"))
          .noneMatch(c -> c.contains("nextval") || c.contains("YES"));
      assertThat(columns.stream().filter(c -> c.contains("bigint")))
          // A drop box counts its own posts, which tells nothing about the order among boxes.
          .allMatch(
              c ->
                  c.startsWith("log_")
                      || c.startsWith("enclave.beat")
                      || c.matches("drop_(box|post)\\.counter .*"));
      int sequences =
          database.query(
              "counting sequences",
              handle ->
                  handle
                      .createQuery("SELECT count(*) FROM pg_sequences")
                      .mapTo(Integer.class)
                      .one());
      assertThat(sequences).isZero();
    }
  }
}
