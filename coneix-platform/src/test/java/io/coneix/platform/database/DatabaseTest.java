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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
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
    while (!Thread.currentThread().isInterrupted()) {
      try {
        log.append(List.of(entry));
        return;
      } catch (Fault e) {
        System.out.println("repeating after: " + e.what());
      }
    }
  }

  @Test
  void probe_changesARowOnceASecond(DatabaseAccess access) {
    AtomicLong nowNanos = new AtomicLong();
    try (Database database = Database.open(access)) {
      CommitProbe probe = new CommitProbe(database, nowNanos::get);
      List<Boolean> flags = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        assertThat(probe.commits()).isTrue();
        flags.add(
            database.query(
                "reading the probe",
                h -> h.createQuery("SELECT flag FROM probe").mapTo(Boolean.class).one()));
        nowNanos.addAndGet(500_000_000);
      }
      assertThat(flags).containsExactly(true, true, false, false, true, true);
      database.close();
      nowNanos.decrementAndGet();
      assertThat(probe.commits()).isTrue();
      nowNanos.incrementAndGet();
      assertThat(probe.commits()).isFalse();
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
