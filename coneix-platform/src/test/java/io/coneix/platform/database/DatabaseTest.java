package io.coneix.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.error.Fault;
import io.coneix.evidence.log.LogEntry;
import io.coneix.platform.SharedDatabase;
import io.coneix.platform.fault.FaultPoints;
import io.coneix.platform.log.LogService;
import io.coneix.platform.postgres.DatabaseAccess;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedDatabase.class)
class DatabaseTest {
  @TempDir Path home;

  private static LogEntry entry(String text) {
    return new LogEntry(Sha256.of(Bytes.utf8(text)), Sha256.of(Bytes.utf8("body " + text)));
  }

  @Test
  void serverThatGoesSilent_isLeftForTheOneThatAnswers(DatabaseAccess access) throws Exception {
    try (SilentProxy proxy = new SilentProxy(access);
        Database database = Database.open(proxy.access(), Duration.ofSeconds(1));
        LogService log = open(database)) {
      log.append(List.of(entry("before")));
      proxy.silence();
      assertTimeoutPreemptively(Duration.ofSeconds(45), () -> appendAtLast(log, entry("after")));
      assertThat(log.holds(entry("before"))).isTrue();
    }
  }

  private LogService open(Database database) throws Exception {
    return LogService.open(
        database,
        home.resolve("log.keys"),
        "log.test/1",
        new SecureRandom(),
        Clock.systemUTC(),
        FaultPoints.NONE);
  }

  /** As a client, which repeats what failed. */
  private static void appendAtLast(LogService log, LogEntry entry) {
    while (true) {
      try {
        log.append(List.of(entry));
        return;
      } catch (Fault e) {
        System.out.println("repeating after: " + e.what());
      }
    }
  }

  @Test
  void boundInTheUrl_goesBeforeOurs(DatabaseAccess access) {
    DatabaseAccess own =
        new DatabaseAccess(access.jdbcUrl() + "?socketTimeout=7", access.user(), access.password());
    assertThat(own.dataSource(Duration.ofSeconds(75)).getSocketTimeout()).isEqualTo(7);
    assertThat(access.dataSource(Duration.ofSeconds(75)).getSocketTimeout()).isEqualTo(75);
    assertThat(access.dataSource().getSocketTimeout()).isZero();
  }
}
