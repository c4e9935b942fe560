package io.coneix.platform.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.client.PlatformClient;
import io.coneix.client.wire.DropPage;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.drop.DropBox;
import io.coneix.evidence.log.LogEntry;
import io.coneix.platform.PlatformConfig;
import io.coneix.platform.PlatformServer;
import io.coneix.platform.SharedDatabase;
import io.coneix.platform.SteppingClock;
import io.coneix.platform.TestPlatform;
import io.coneix.platform.database.Database;
import io.coneix.platform.fault.FaultPoints;
import io.coneix.platform.log.LogService;
import io.coneix.platform.postgres.DatabaseAccess;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** T48: the log takes any name from anybody, those of drops to come too. */
@ExtendWith(SharedDatabase.class)
class TakenNamesTest {
  private static final Bytes NOISE = Sha256.of(Bytes.utf8("noise"));

  @TempDir Path home;

  private final SecretBytes capability = SecretBytes.random(32, new SecureRandom());
  private final Bytes box = DropBox.boxOf(capability);
  private final Bytes other = Sha256.of(Bytes.utf8("box of somebody else"));

  private static LogEntry taken(Bytes box, long counter) {
    return new LogEntry(DropBox.name(box, counter), NOISE);
  }

  /** As a process leaves it that was killed between a drop's row and its entry. */
  private static void leaveUnlogged(Database database, Bytes box, long counter, Bytes body) {
    database.transaction(
        "leaving a drop",
        handle -> {
          handle.execute(
              "INSERT INTO drop_box (box, counter) VALUES (?, ?)"
                  + " ON CONFLICT (box) DO UPDATE SET counter = EXCLUDED.counter",
              box,
              counter);
          return handle.execute(
              "INSERT INTO drop_post (box, counter, hash, body) VALUES (?, ?, ?, ?)",
              box,
              counter,
              Sha256.of(body),
              body);
        });
  }

  @Test
  void T48_aNameTakenBeforehand_costsACounterAndNoStart(DatabaseAccess access) {
    PlatformConfig config = TestPlatform.config(home.resolve("p")).withDatabase(access);
    try (PlatformServer server = TestPlatform.start(config)) {
      PlatformClient client = TestPlatform.client(server);
      client.log().append(List.of(taken(box, 1), taken(box, 3)));
      client.drops().post(DropBox.postSecret(capability), Bytes.utf8("a"));
      client.drops().post(DropBox.postSecret(capability), Bytes.utf8("a"));
      requireDrops(client, List.of(2L), "a");
    }
    try (Database database = Database.open(access)) {
      leaveUnlogged(database, box, 3, Bytes.utf8("b"));
      leaveUnlogged(database, other, 1, Bytes.utf8("c"));
    }
    try (PlatformServer again = TestPlatform.start(config)) {
      PlatformClient client = TestPlatform.client(again);
      requireDrops(client, List.of(2L, 4L), "a", "b");
      assertThat(client.log().unverifiedProof(DropBox.name(other, 1))).isPresent();
      client.drops().post(DropBox.postSecret(capability), Bytes.utf8("d"));
      requireDrops(client, List.of(2L, 4L, 5L), "a", "b", "d");
    }
  }

  private void requireDrops(PlatformClient client, List<Long> counters, String... bodies) {
    List<DropPage.Drop> drops = client.drops().read(capability, 0);
    assertThat(drops).extracting(DropPage.Drop::counter).isEqualTo(counters);
    assertThat(drops).extracting(drop -> new String(drop.body().toArray())).containsExactly(bodies);
    for (DropPage.Drop drop : drops) {
      LogEntry entry = DropBox.entry(box, drop.counter(), drop.body());
      assertThat(client.log().append(entry).index()).isNotNegative();
    }
  }

  /** Each post looks at 3 times 20 names at most, and begins where the one before has ended. */
  @Test
  void T48_manyNamesTaken_areWalkedPastPostByPost(DatabaseAccess access) throws Exception {
    try (Database database = Database.open(access);
        LogService log = log(database)) {
      DropBoxes boxes = new DropBoxes(database, log, FaultPoints.NONE, 100, 20);
      log.append(LongStream.rangeClosed(1, 200).mapToObj(n -> taken(box, n)).toList());
      assertThatThrownBy(() -> boxes.post(box, Bytes.utf8("a"))).isInstanceOf(NoFreeName.class);
      // A start walks on as well, and does not fail by it.
      leaveUnlogged(database, other, 1, Bytes.utf8("c"));
      assertThatCode(boxes::logMissing).doesNotThrowAnyException();
      assertThat(boxes.page(other, 0).drops()).hasSize(1);
      assertThatThrownBy(() -> boxes.post(box, Bytes.utf8("a"))).isInstanceOf(NoFreeName.class);
      assertThat(boxes.page(box, 0).drops()).isEmpty();
      boxes.post(box, Bytes.utf8("a"));
      boxes.post(box, Bytes.utf8("b"));
      assertThat(boxes.page(box, 0).drops())
          .containsExactly(
              new DropPage.Drop(201, Bytes.utf8("a")), new DropPage.Drop(202, Bytes.utf8("b")));
    }
  }

  @Test
  void T48_severalDropsOfABox_keepTheirOrderAndEachItsOwnCounter(DatabaseAccess access)
      throws Exception {
    try (Database database = Database.open(access);
        LogService log = log(database)) {
      DropBoxes boxes = new DropBoxes(database, log, FaultPoints.NONE);
      log.append(List.of(taken(box, 1), taken(box, 3), taken(box, 5)));
      for (int counter = 1; counter <= 4; counter++) {
        leaveUnlogged(database, box, counter, Bytes.utf8("body " + counter));
      }
      boxes.logMissing();
      assertThat(boxes.page(box, 0).drops())
          .containsExactly(
              new DropPage.Drop(2, Bytes.utf8("body 2")),
              new DropPage.Drop(4, Bytes.utf8("body 4")),
              new DropPage.Drop(6, Bytes.utf8("body 1")),
              new DropPage.Drop(7, Bytes.utf8("body 3")));
    }
  }

  @Test
  void dropThatWaits_keepsNoStart_whoseClockIsBehind(DatabaseAccess access) throws Exception {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-10-01T12:00:00Z"));
    try (Database database = Database.open(access);
        LogService log = log(database, new SteppingClock(now))) {
      DropBoxes boxes = new DropBoxes(database, log, FaultPoints.NONE);
      log.append(List.of(taken(other, 9)));
      leaveUnlogged(database, box, 1, Bytes.utf8("a"));
      now.set(now.get().minusSeconds(120));
      assertThatCode(boxes::logMissing).doesNotThrowAnyException();
      assertThat(boxes.page(box, 0).drops()).isEmpty();
      now.set(now.get().plusSeconds(120));
      boxes.logMissing();
      assertThat(boxes.page(box, 0).drops()).hasSize(1);
    }
  }

  private LogService log(Database database) throws Exception {
    return log(database, Clock.systemUTC());
  }

  private LogService log(Database database, Clock clock) throws Exception {
    return LogService.open(
        database,
        home.resolve("log.keys"),
        "log.test/1",
        new SecureRandom(),
        clock,
        FaultPoints.NONE);
  }
}
