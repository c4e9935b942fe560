package io.coneix.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.platform.files.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
  @TempDir Path home;

  @Test
  void closedAndStartedAgain_keepsWhatWasCommitted() throws SQLException {
    try (EmbeddedPostgres server = TestServer.start(home)) {
      execute(server, "CREATE TABLE kept (n int)");
      execute(server, "INSERT INTO kept VALUES (42)");
    }
    try (EmbeddedPostgres server = TestServer.start(home)) {
      assertThat(number(server, "SELECT n FROM kept")).isEqualTo(42);
    }
  }

  @Test
  void serverLeftBehind_isStoppedAndItsDataKept() throws SQLException {
    EmbeddedPostgres orphan = TestServer.start(home);
    execute(orphan, "CREATE TABLE kept (n int)");
    execute(orphan, "INSERT INTO kept VALUES (7)");
    try (EmbeddedPostgres server = TestServer.start(home)) {
      awaitEnd(orphan);
      assertThat(server.pid()).isNotEqualTo(orphan.pid());
      assertThat(number(server, "SELECT n FROM kept")).isEqualTo(7);
    }
  }

  @Test
  void serverOnOurDirectoryWithAnotherPassword_isLeftRunning() throws IOException {
    try (EmbeddedPostgres other = TestServer.start(home)) {
      Path file = home.resolve(ServerPassword.FILE);
      SecretBytes right = PrivateFiles.read(file);
      PrivateFiles.write(file, SecretBytes.wrap("wrong".getBytes(StandardCharsets.UTF_8)));
      assertThatThrownBy(() -> TestServer.start(home))
          .isInstanceOf(DatabaseInUse.class)
          .hasMessageContaining("process " + other.pid());
      assertThat(other.isRunning()).isTrue();
      PrivateFiles.write(file, right);
    }
  }

  @Test
  void pidOfAForeignProcess_isLeftAloneAndServerStarts() throws IOException {
    TestServer.start(home).close();
    Process foreign =
        Processes.start(List.of("sleep", "60"), home, Processes.NOTHING, Processes.NOTHING);
    try {
      Path data = home.resolve("postgres");
      String text = foreign.pid() + "\n" + data + "\n1700000000\n5432\n\n127.0.0.1\n0 0\nready\n";
      Files.writeString(PostmasterPid.file(data), text, StandardCharsets.UTF_8);
      try (EmbeddedPostgres server = TestServer.start(home)) {
        assertThat(server.isRunning()).isTrue();
        assertThat(foreign.isAlive()).isTrue();
      }
    } finally {
      foreign.destroyForcibly();
    }
  }

  @Test
  void interruptedInitialisation_isRepeated() throws IOException, SQLException {
    Path half = home.resolve("postgres.new");
    Files.createDirectories(half.resolve("base"));
    Files.writeString(half.resolve("PG_VERSION"), "18\n", StandardCharsets.UTF_8);
    try (EmbeddedPostgres server = TestServer.start(home)) {
      assertThat(number(server, "SELECT 1")).isEqualTo(1);
    }
    assertThat(half).doesNotExist();
  }

  @Test
  void T37_otherUserOfTheMachine_getsNeitherPasswordNorConnection() throws Exception {
    try (EmbeddedPostgres server = TestServer.start(home)) {
      DatabaseAccess right = server.access();
      SecretBytes wrong = SecretBytes.wrap("guess".getBytes(StandardCharsets.UTF_8));
      assertThatThrownBy(() -> right.withPassword(wrong).connect().close())
          .isInstanceOf(SQLException.class)
          .extracting(e -> ((SQLException) e).getSQLState())
          .isEqualTo("28P01");
      byte[] secret = right.password().orElseThrow().reveal(SecretAccess.FOR_OWNER);
      String text = new String(secret, StandardCharsets.UTF_8);
      assertThat(commandLines()).noneMatch(line -> line.contains(text));
      assertThat(mode(home.resolve(ServerPassword.FILE))).isEqualTo("rw-------");
      assertThat(mode(home.resolve(Cluster.LOG))).isEqualTo("rw-------");
      assertThat(mode(server.dataDirectory())).isEqualTo("rwx------");
      assertThat(mode(TestServer.CACHE)).isEqualTo("rwx------");
    }
  }

  /** Every way of not being root that this machine offers, the less preferred ones too. */
  @Test
  void eachOwner_whereTheMachineHasIt_runsAServer(@TempDir Path root) throws Exception {
    TestServer.requireSupport();
    int worked = 0;
    for (Owner owner : Owner.candidates()) {
      Path own = Files.createTempDirectory(root, "owner");
      SecretBytes password = ServerPassword.readOrCreate(own, new java.security.SecureRandom());
      Cluster cluster =
          new Cluster(own, EmbeddedPostgres.programs(TestServer.CACHE), password, List.of(owner));
      PrivateFiles.createFile(cluster.log());
      try {
        cluster.initialise();
      } catch (UnsupportedHost e) {
        System.out.println("not here: " + owner.name());
        continue;
      }
      try (EmbeddedPostgres server = new ServerStart(cluster).start()) {
        assertThat(number(server, "SELECT 1")).isEqualTo(1);
        worked++;
        System.out.println("runs as " + owner.name());
        new OrphanServer(cluster.dataDirectory(), cluster::access).stop();
        awaitEnd(server);
      }
    }
    assertThat(worked).isPositive();
  }

  /** The pid file goes first, the process some moments later. */
  private static void awaitEnd(EmbeddedPostgres server) {
    for (int i = 0; i < 500 && server.isRunning(); i++) {
      ServerEnd.pause();
    }
    assertThat(server.isRunning()).isFalse();
  }

  private static List<String> commandLines() throws IOException {
    try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
      return all.flatMap(p -> p.info().commandLine().stream()).toList();
    }
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  static void execute(EmbeddedPostgres server, String sql) throws SQLException {
    try (Connection connection = server.access().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int number(EmbeddedPostgres server, String sql) throws SQLException {
    try (Connection connection = server.access().connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
