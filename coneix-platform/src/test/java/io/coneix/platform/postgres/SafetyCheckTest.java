package io.coneix.platform.postgres;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafetyCheckTest {
  @TempDir static Path home;
  static EmbeddedPostgres server;

  @BeforeAll
  static void start() {
    server = TestServer.start(home);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void ourOwnServer_passes() {
    assertThatCode(() -> check(server.access())).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
  void settingOffForTheServer_isRefusedByName(String setting) throws Exception {
    EmbeddedPostgresTest.execute(server, "ALTER SYSTEM SET " + setting + " = off");
    try {
      reload();
      assertThatThrownBy(() -> check(server.access()))
          .isInstanceOf(UnsafeSetting.class)
          .hasMessageContaining(setting);
    } finally {
      EmbeddedPostgresTest.execute(server, "ALTER SYSTEM RESET " + setting);
      reload();
    }
  }

  @Test
  void settingOffForTheRoleAlone_isRefused() throws Exception {
    EmbeddedPostgresTest.execute(server, "ALTER ROLE coneix SET synchronous_commit = off");
    try {
      assertThatThrownBy(() -> check(server.access()))
          .isInstanceOf(UnsafeSetting.class)
          .hasMessageContaining("synchronous_commit");
    } finally {
      EmbeddedPostgresTest.execute(server, "ALTER ROLE coneix RESET synchronous_commit");
    }
  }

  @Test
  void trustRuleForAnotherAddress_isRefusedByLine() throws Exception {
    withRule("host all all 192.0.2.0/24 trust", true, "pg_hba.conf, line");
  }

  @Test
  void trustRuleThatTheRoleMayNotRead_isFoundOutByAWrongPassword() throws Exception {
    EmbeddedPostgresTest.execute(server, "CREATE ROLE plain LOGIN PASSWORD 'secret'");
    withRule("host all plain 127.0.0.1/32 trust", false, "wrong password");
  }

  private static void withRule(String rule, boolean superuser, String message) throws Exception {
    Path file = server.dataDirectory().resolve("pg_hba.conf");
    String before = Files.readString(file, StandardCharsets.UTF_8);
    Files.writeString(file, rule + "\n" + before, StandardCharsets.UTF_8);
    try {
      reload();
      DatabaseAccess access = server.access();
      DatabaseAccess used =
          superuser ? access : new DatabaseAccess(access.jdbcUrl(), "plain", Optional.empty());
      assertThatThrownBy(() -> check(used))
          .isInstanceOf(UnsafeAuthentication.class)
          .hasMessageContaining(message);
    } finally {
      Files.writeString(file, before, StandardCharsets.UTF_8);
      reload();
    }
  }

  @Test
  void nothingListening_isUnreachable() {
    DatabaseAccess nobody =
        new DatabaseAccess("jdbc:postgresql://127.0.0.1:1/x", "nobody", Optional.empty());
    assertThatThrownBy(() -> check(nobody)).isInstanceOf(UnreachableDatabase.class);
  }

  @Test
  void urlOfAnotherDatabase_isRefusedWithoutRepeatingIt() {
    assertThatThrownBy(() -> new DatabaseAccess("jdbc:h2:mem:pw", "", Optional.empty()))
        .isInstanceOf(UnusableDatabaseUrl.class)
        .hasMessageNotContaining("pw");
  }

  private static void check(DatabaseAccess access) {
    SafetyCheck.run(access, new SecureRandom());
  }

  /** The server rereads its files when it gets to it: a new connection sees the change then. */
  private static void reload() throws SQLException, InterruptedException {
    EmbeddedPostgresTest.execute(server, "SELECT pg_reload_conf()");
    Thread.sleep(200);
  }
}
