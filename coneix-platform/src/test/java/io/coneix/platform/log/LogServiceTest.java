package io.coneix.platform.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.coneix.client.wire.AppendReply;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.log.EntryBundle;
import io.coneix.evidence.log.InclusionProof;
import io.coneix.evidence.log.LogEntry;
import io.coneix.evidence.log.MerkleHash;
import io.coneix.evidence.log.MerkleTree;
import io.coneix.evidence.log.Receipt;
import io.coneix.evidence.log.SignedHead;
import io.coneix.evidence.log.SignedNote;
import io.coneix.evidence.log.Tile;
import io.coneix.evidence.log.TileHashSource;
import io.coneix.evidence.log.TileId;
import io.coneix.evidence.log.TileSource;
import io.coneix.evidence.log.TreeProofs;
import io.coneix.platform.SharedDatabase;
import io.coneix.platform.SteppingClock;
import io.coneix.platform.database.Database;
import io.coneix.platform.fault.FaultPoints;
import io.coneix.platform.postgres.DatabaseAccess;
import io.coneix.testkit.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedDatabase.class)
class LogServiceTest {
  private static final String ORIGIN = "log.test/1";
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-10-01T12:00:00Z"), ZoneOffset.UTC);

  @TempDir Path home;

  private LogService open(Database database) throws IOException {
    return open(database, FaultPoints.NONE);
  }

  private LogService open(Database database, FaultPoints faults) throws IOException {
    return open(database, NOON, faults);
  }

  private LogService open(Database database, Clock clock, FaultPoints faults) throws IOException {
    Path file = home.resolve("log.keys");
    return LogService.open(database, file, ORIGIN, new SecureRandom(), clock, faults);
  }

  @Test
  void manyEntries_tilesAndProofsAreThoseOfThePlainTree(DatabaseAccess access) throws Exception {
    SplittableRandom random = Seeds.random("log", 7);
    MerkleTree judge = new MerkleTree();
    List<LogEntry> all = new ArrayList<>();
    try (Database database = Database.open(access)) {
      try (LogService log = open(database)) {
        for (int count : new int[] {1, 2, 252, 1, 1, 254, 1, 1_000, 88}) {
          List<LogEntry> batch = entries(random, count);
          all.addAll(batch);
          batch.forEach(entry -> judge.append(entry.encode()));
          requireProofs(batch, log.append(batch), log);
        }
        requireTiles(log, judge, all);
      }
      try (LogService again = open(database)) {
        assertThat(again.size()).isEqualTo(1_600);
        requireTiles(again, judge, all);
        List<LogEntry> more = entries(random, 192);
        more.forEach(entry -> judge.append(entry.encode()));
        all.addAll(more);
        requireProofs(more, again.append(more), again);
        requireTiles(again, judge, all);
      }
    }
  }

  @Test
  void threeLevelsOfTiles_leadToTheRootAcrossARestart(DatabaseAccess access) throws Exception {
    SplittableRandom random = Seeds.random("log of three levels", 8);
    List<LogEntry> all = new ArrayList<>();
    try (Database database = Database.open(access)) {
      try (LogService log = open(database)) {
        while (all.size() < 66_000) {
          List<LogEntry> batch = entries(random, 3_000);
          log.outcome(batch);
          all.addAll(batch);
        }
      }
      try (LogService again = open(database)) {
        assertThat(again.tile(new TileId(1, 0, 256))).isPresent();
        assertThat(again.tile(new TileId(2, 0, 1))).isPresent();
        List<LogEntry> one = entries(random, 1);
        SignedHead head = requireProofs(one, again.append(one), again);
        for (int index : new int[] {0, 255, 256, 65_535, 65_536, 65_999}) {
          TreeProofs.inclusion(hashes(again, 66_001), index, 66_001)
              .verify(MerkleHash.leaf(all.get(index).encode()), head.root());
        }
      }
    }
  }

  @Test
  void sameEntriesAgain_giveTheSameReceiptAndAppendNothing(DatabaseAccess access) throws Exception {
    try (Database database = Database.open(access);
        LogService log = open(database)) {
      List<LogEntry> batch = entries(new SplittableRandom(1), 5);
      AppendReply first = log.append(batch);
      log.append(entries(new SplittableRandom(2), 7));
      assertThat(log.append(batch)).isEqualTo(first);
      assertThat(log.append(List.of(batch.get(2))).places()).hasSize(1);
      assertThat(log.size()).isEqualTo(12);
    }
  }

  @Test
  void sameEntryTwiceInOneAppend_isOneEntry(DatabaseAccess access) throws Exception {
    try (Database database = Database.open(access);
        LogService log = open(database)) {
      LogEntry entry = entries(new SplittableRandom(3), 1).get(0);
      AppendReply reply = log.append(List.of(entry, entry));
      assertThat(reply.places().get(0)).isEqualTo(reply.places().get(1));
      assertThat(log.size()).isEqualTo(1);
    }
  }

  @Test
  void T01_usedNameWithAnotherBody_isRefusedAndNothingIsAppended(DatabaseAccess access)
      throws Exception {
    try (Database database = Database.open(access);
        LogService log = open(database)) {
      List<LogEntry> known = entries(new SplittableRandom(4), 2);
      log.append(known);
      List<LogEntry> mixed = new ArrayList<>(entries(new SplittableRandom(5), 3));
      LogEntry second = new LogEntry(known.get(1).name(), Sha256.of(Bytes.utf8("second history")));
      mixed.add(2, second);
      mixed.add(known.get(0));
      assertThatThrownBy(() -> log.append(mixed))
          .isInstanceOf(UsedNames.class)
          .extracting(e -> ((UsedNames) e).positions())
          .isEqualTo(List.of(2));
      assertThat(log.size()).isEqualTo(2);
      assertThat(log.receipt(mixed.get(0).name())).isEmpty();
      assertThat(log.holds(known.get(1))).isTrue();
      assertThat(log.holds(second)).isFalse();
    }
  }

  @Test
  void nameTwiceInOneAppendWithTwoBodies_isRefused(DatabaseAccess access) throws Exception {
    try (Database database = Database.open(access);
        LogService log = open(database)) {
      LogEntry entry = entries(new SplittableRandom(6), 1).get(0);
      LogEntry twin = new LogEntry(entry.name(), Sha256.of(Bytes.utf8("twin")));
      assertThatThrownBy(() -> log.append(List.of(entry, twin))).isInstanceOf(UsedNames.class);
      assertThat(log.size()).isZero();
    }
  }

  @Test
  void nameTwiceInOneAppend_isRefusedWhereItDiffersFromTheLog(DatabaseAccess access)
      throws Exception {
    try (Database database = Database.open(access);
        LogService log = open(database)) {
      LogEntry known = entries(new SplittableRandom(6), 1).get(0);
      LogEntry twin = new LogEntry(known.name(), Sha256.of(Bytes.utf8("twin")));
      log.append(List.of(known));
      assertThatThrownBy(() -> log.append(List.of(twin, known)))
          .isInstanceOf(UsedNames.class)
          .extracting(e -> ((UsedNames) e).positions())
          .isEqualTo(List.of(0));
      assertThat(log.size()).isEqualTo(1);
    }
  }

  @Test
  void keptCheckpoint_leavesItsConnectionDurable(DatabaseAccess access) throws Exception {
    try (Database database = Database.open(access)) {
      try (LogService log = open(database)) {
        for (int i = 0; i < 3; i++) {
          log.append(entries(new SplittableRandom(20 + i), 1));
        }
      }
      assertThat(setting(database, "synchronous_commit")).isEqualTo("on");
      assertThat(setting(database, "statement_timeout")).isEqualTo("1min");
    }
  }

  private static String setting(Database database, String name) {
    return database.query(
        "reading a setting",
        handle -> handle.createQuery("SHOW " + name).mapTo(String.class).one());
  }

  /** Two processes on one database, one stopped in the middle of its transaction and woken. */
  @Test
  void T25_writerThatIsPausedAndWoken_neitherOverwritesNorLoses(DatabaseAccess access)
      throws Exception {
    CountDownLatch paused = new CountDownLatch(1);
    CountDownLatch wake = new CountDownLatch(1);
    FaultPoints pause =
        label -> {
          if (label.equals("append-before-transaction") && paused.getCount() > 0) {
            paused.countDown();
            awaitQuietly(wake);
          }
        };
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try (Database one = Database.open(access);
        Database two = Database.open(access);
        LogService slow = open(one, pause);
        LogService quick = open(two)) {
      List<LogEntry> a = entries(new SplittableRandom(11), 3);
      List<LogEntry> b = entries(new SplittableRandom(12), 4);
      Future<AppendReply> late = executor.submit(() -> slow.append(a));
      assertThat(paused.await(20, TimeUnit.SECONDS)).isTrue();
      requireProofs(b, quick.append(b), quick);
      wake.countDown();
      requireProofs(a, late.get(20, TimeUnit.SECONDS), slow);
      assertThat(slow.size()).isEqualTo(7);
      List<LogEntry> c = entries(new SplittableRandom(13), 1);
      requireProofs(c, quick.append(c), quick);
      assertThat(quick.size()).isEqualTo(8);
      assertThat(quick.append(a).places().get(0).index()).isEqualTo(4);
    } finally {
      executor.shutdownNow();
    }
  }

  /**
   * The other one appends whenever this one is about to: at every try but one that it waits for.
   */
  @Test
  void T25_writerThatLosesEachRace_holdsTheHeadAndAppends(DatabaseAccess access) throws Exception {
    AtomicReference<LogService> other = new AtomicReference<>();
    SplittableRandom random = new SplittableRandom(15);
    FaultPoints overtaken =
        label -> {
          if (label.equals("append-before-transaction") && other.get() != null) {
            other.get().append(entries(random, 1));
          }
        };
    try (Database one = Database.open(access);
        Database two = Database.open(access);
        LogService slow = open(one, overtaken);
        LogService quick = open(two)) {
      other.set(quick);
      List<LogEntry> late = entries(new SplittableRandom(16), 2);
      requireProofs(late, slow.append(late), slow);
      assertThat(slow.size()).isEqualTo(4);
    }
  }

  @Test
  void T25_twoWritersAtOnce_makeOneTreeWithoutDuplicates(DatabaseAccess access) throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(2);
    try (Database one = Database.open(access);
        Database two = Database.open(access);
        LogService first = open(one);
        LogService second = open(two)) {
      List<LogEntry> all = entries(Seeds.random("two writers", 14), 120);
      List<Future<?>> both = new ArrayList<>();
      for (LogService log : List.of(first, second)) {
        both.add(
            executor.submit(
                () -> {
                  for (LogEntry entry : all) {
                    requireProofs(List.of(entry), log.append(List.of(entry)), log);
                  }
                  return null;
                }));
      }
      for (Future<?> each : both) {
        each.get(60, TimeUnit.SECONDS);
      }
      assertThat(Math.max(first.size(), second.size())).isEqualTo(120);
      MerkleTree judge = new MerkleTree();
      LogService full = first.size() == 120 ? first : second;
      bundles(full, 120).forEach(entry -> judge.append(entry.encode()));
      full.cosigned(0, 120).forEach(c -> assertThat(c.root()).isEqualTo(judge.root(c.size())));
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void commitWhoseAnswerWasLost_isSignedAtTheNextAppendAndStart(DatabaseAccess access)
      throws Exception {
    AtomicReference<String> failAt = new AtomicReference<>("append-committed");
    FaultPoints once =
        label -> {
          if (label.equals(failAt.get())) {
            failAt.set("never");
            throw new IllegalStateException("cut off");
          }
        };
    try (Database database = Database.open(access)) {
      List<LogEntry> lost = entries(new SplittableRandom(15), 2);
      try (LogService log = open(database, once)) {
        assertThatThrownBy(() -> log.append(lost)).isInstanceOf(LogBusy.class);
        AppendReply again = log.append(lost);
        requireProofs(lost, again, log);
        failAt.set("append-committed");
        assertThatThrownBy(() -> log.append(entries(new SplittableRandom(16), 1)))
            .isInstanceOf(LogBusy.class);
      }
      try (LogService log = open(database)) {
        assertThat(log.size()).isEqualTo(3);
        assertThat(open(log.checkpoint(), log).size()).isEqualTo(3);
      }
    }
  }

  /** Without memory, say: who waits is told, and the next append finds a writer. */
  @Test
  void error_endsItsBatchAndNotTheWriter(DatabaseAccess access) throws Exception {
    for (String label : List.of("append-before-transaction", "append-committed")) {
      AtomicReference<String> failAt = new AtomicReference<>(label);
      FaultPoints once =
          reached -> {
            if (reached.equals(failAt.get())) {
              failAt.set("never");
              throw new OutOfMemoryError("made up");
            }
          };
      try (Database database = Database.open(access);
          LogService log = open(database, once)) {
        List<LogEntry> batch = entries(Seeds.random(label, 21), 2);
        assertThatThrownBy(() -> inTime(log, batch)).isInstanceOf(LogBusy.class);
        assertThat(log.isWriting()).isTrue();
        requireProofs(batch, inTime(log, batch), log);
      }
    }
  }

  @Test
  void closedLog_takesNoAppendAndSaysSo(DatabaseAccess access) throws Exception {
    try (Database database = Database.open(access)) {
      LogService log = open(database);
      log.close();
      assertThat(log.isWriting()).isFalse();
      assertThatThrownBy(() -> inTime(log, entries(new SplittableRandom(22), 1)))
          .isInstanceOf(LogBusy.class);
    }
  }

  /** An append that nobody completes would hold the whole build. */
  private static AppendReply inTime(LogService log, List<LogEntry> batch) {
    return assertTimeoutPreemptively(Duration.ofSeconds(20), () -> log.append(batch));
  }

  /** Behind a balancer, who appends at one and asks the other is not told "unknown". */
  @Test
  void otherProcessOnTheDatabase_showsWhatThisOneAppended(DatabaseAccess access) throws Exception {
    SplittableRandom random = new SplittableRandom(27);
    try (Database one = Database.open(access);
        Database two = Database.open(access);
        LogService a = open(one);
        LogService b = open(two)) {
      List<LogEntry> first = entries(random, 3);
      b.append(first);
      assertThat(a.holds(first.get(2))).isTrue();
      List<LogEntry> second = entries(random, 300);
      b.append(second);
      assertThat(a.receipt(second.get(7).name())).isPresent();
      b.append(entries(random, 1));
      assertThat(open(a.checkpoint(), a).size()).isEqualTo(304);
      b.append(entries(random, 1));
      assertThat(a.tile(new TileId(0, 1, 49))).isPresent().isEqualTo(b.tile(new TileId(0, 1, 49)));
      b.append(entries(random, 1));
      for (int i = 0; i < 500 && a.size() < 306; i++) {
        Thread.sleep(20);
      }
      assertThat(a.size()).isEqualTo(306);
      assertThat(open(a.checkpoint(), a).root()).isEqualTo(open(b.checkpoint(), b).root());
    }
  }

  /** Failover to a standby without the last commit, on which another process then goes on. */
  @Test
  void T24_databaseThatForgotWhatWasSigned_getsNoMoreSignatures(DatabaseAccess access)
      throws Exception {
    // Size of the standby, and to how many entries the other process goes on: fewer, as many, more.
    for (int[] sizes : new int[][] {{5, 7}, {5, 8}, {5, 10}, {0, 1}, {7, 7}}) {
      SplittableRandom random = new SplittableRandom(26);
      try (Database database = Database.open(access)) {
        execute(database, "DELETE FROM log_state", "DELETE FROM log_entry");
        execute(database, "DELETE FROM log_checkpoint");
        try (LogService a = open(database)) {
          append(a, entries(random, sizes[0]));
          execute(database, COPY);
          append(a, entries(random, 8 - sizes[0]));
          execute(database, FAILOVER);
          try (LogService c = open(database)) {
            append(c, entries(random, sizes[1] - sizes[0]));
          }
          List<LogEntry> late = entries(random, 2);
          assertThatThrownBy(() -> a.append(late)).isInstanceOf(BrokenLog.class);
          assertThatThrownBy(() -> a.append(late)).isInstanceOf(BrokenLog.class);
          assertThatThrownBy(a::checkpoint).isInstanceOf(BrokenLog.class);
          assertThat(a.isWriting()).isFalse();
          assertThat(a.size()).isEqualTo(8);
          assertThat(a.receipt(late.get(0).name())).isEmpty();
        }
      }
    }
  }

  private static void append(LogService log, List<LogEntry> entries) {
    if (!entries.isEmpty()) {
      log.append(entries);
    }
  }

  private static void execute(Database database, String... statements) {
    database.transaction(
        "changing tables",
        handle -> {
          for (String statement : statements) {
            handle.execute(statement);
          }
          return true;
        });
  }

  private static final String[] COPY = {
    "DROP TABLE IF EXISTS standby_state",
    "DROP TABLE IF EXISTS standby_entry",
    "CREATE TABLE standby_state AS SELECT * FROM log_state",
    "CREATE TABLE standby_entry AS SELECT * FROM log_entry"
  };

  private static final String[] FAILOVER = {
    "DELETE FROM log_state",
    "DELETE FROM log_entry",
    "DELETE FROM log_checkpoint",
    "INSERT INTO log_state SELECT * FROM standby_state",
    "INSERT INTO log_entry SELECT * FROM standby_entry",
    "DROP TABLE standby_state",
    "DROP TABLE standby_entry"
  };

  /** A smaller time over a larger tree would be the upper bound of all that is in it. */
  @Test
  void clockThatIsSetBack_letsNoTimeFall(DatabaseAccess access) throws Exception {
    AtomicReference<Instant> now = new AtomicReference<>(NOON.instant());
    List<Long> times = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(23);
    try (Database database = Database.open(access)) {
      try (LogService log = open(database, new SteppingClock(now), FaultPoints.NONE)) {
        for (long step : new long[] {10, -40, 3, -10, 60}) {
          now.set(now.get().plusSeconds(step));
          times.add(timeSec(log.append(entries(random, 1)).note(), log));
          times.add(timeSec(log.checkpoint(), log));
        }
      }
      now.set(now.get().minusSeconds(59));
      try (LogService again = open(database, new SteppingClock(now), FaultPoints.NONE)) {
        times.add(timeSec(again.checkpoint(), again));
        times.add(timeSec(again.append(entries(random, 1)).note(), again));
      }
    }
    assertThat(times).isSorted().hasSize(12).endsWith(NOON.instant().getEpochSecond() + 23);
  }

  @Test
  void clockThatIsSetFarBack_letsNothingBeSignedOrCommittedUntilItIsRight(DatabaseAccess access)
      throws Exception {
    AtomicReference<Instant> now = new AtomicReference<>(NOON.instant());
    List<LogEntry> batch = entries(new SplittableRandom(24), 1);
    try (Database database = Database.open(access);
        LogService log = open(database, new SteppingClock(now), FaultPoints.NONE)) {
      log.append(entries(new SplittableRandom(25), 1));
      now.set(NOON.instant().minusSeconds(61));
      assertThat(log.isWriting()).isFalse();
      assertThatThrownBy(() -> log.append(batch)).isInstanceOf(ClockBehind.class);
      assertThatThrownBy(log::checkpoint).isInstanceOf(ClockBehind.class);
      assertThat(log.receipt(batch.get(0).name())).isEmpty();
      now.set(NOON.instant().minusSeconds(60));
      assertThat(log.isWriting()).isTrue();
      assertThat(log.append(batch).places().get(0).index()).isEqualTo(1);
    }
  }

  @Test
  void timeOfACheckpointThatWasNotKept_isKnownAfterARestart(DatabaseAccess access)
      throws Exception {
    AtomicReference<Instant> now = new AtomicReference<>(NOON.instant());
    List<LogEntry> batch = entries(new SplittableRandom(26), 1);
    try (Database database = Database.open(access)) {
      try (LogService log = open(database, new SteppingClock(now), FaultPoints.NONE)) {
        log.append(entries(new SplittableRandom(27), 1));
        now.set(NOON.instant().plusSeconds(4 * 3_600));
        assertThat(timeSec(log.checkpoint(), log)).isEqualTo(now.get().getEpochSecond());
      }
      now.set(NOON.instant().plusSeconds(3_600));
      try (LogService again = open(database, new SteppingClock(now), FaultPoints.NONE)) {
        assertThatThrownBy(() -> again.append(batch)).isInstanceOf(ClockBehind.class);
        now.set(NOON.instant().plusSeconds(4 * 3_600));
        assertThat(again.append(batch).places().get(0).index()).isEqualTo(1);
      }
    }
  }

  private static long timeSec(String note, LogService log) {
    return open(note, log).cosignatures().get(0).timeSec();
  }

  @Test
  void receiptText_verifiesAndIsTheFirstOne(DatabaseAccess access) throws Exception {
    try (Database database = Database.open(access);
        LogService log = open(database)) {
      List<LogEntry> batch = entries(new SplittableRandom(17), 3);
      log.append(batch);
      log.append(entries(new SplittableRandom(18), 300));
      Receipt receipt = Receipt.decode(log.receipt(batch.get(1).name()).orElseThrow());
      SignedHead head = receipt.verify(batch.get(1), log.keys());
      assertThat(head.size()).isEqualTo(3);
      assertThat(head.cosignatures().get(0).timeSec()).isEqualTo(NOON.instant().getEpochSecond());
      assertThat(log.receipt(Sha256.of(Bytes.utf8("unknown")))).isEmpty();
    }
  }

  @Test
  void tilesThatAreNotThereYet_areNotServed(DatabaseAccess access) throws Exception {
    try (Database database = Database.open(access);
        LogService log = open(database)) {
      assertThat(log.tile(new TileId(0, 0, 1))).isEmpty();
      log.append(entries(new SplittableRandom(19), 10));
      assertThat(log.tile(new TileId(0, 0, 10))).isPresent();
      assertThat(log.tile(new TileId(0, 0, 11))).isEmpty();
      assertThat(log.tile(new TileId(0, 0, 256))).isEmpty();
      assertThat(log.tile(new TileId(0, 1, 1))).isEmpty();
      assertThat(log.tile(new TileId(1, 0, 1))).isEmpty();
      assertThat(log.tile(new TileId(7, 0, 1))).isEmpty();
      assertThat(log.tile(new TileId(TileId.ENTRIES, 0, 10))).isPresent();
      assertThat(log.tile(new TileId(TileId.ENTRIES, 0, 11))).isEmpty();
    }
  }

  @Test
  void databaseOfOtherKeys_isRefused(DatabaseAccess access) throws Exception {
    try (Database database = Database.open(access)) {
      open(database).close();
      Files.delete(home.resolve("log.keys"));
      assertThatThrownBy(() -> open(database)).isInstanceOf(ForeignLog.class);
      // Keys that nothing is signed by would pass for the log's own.
      assertThat(home.resolve("log.keys")).doesNotExist();
    }
  }

  @Test
  void databaseWhoseEntriesWereChanged_isNotSigned(DatabaseAccess access) throws Exception {
    try (Database database = Database.open(access)) {
      try (LogService log = open(database)) {
        log.append(entries(new SplittableRandom(20), 5));
      }
      database.transaction(
          "tampering",
          handle -> handle.execute("UPDATE log_entry SET body = name WHERE place = 3"));
      assertThatThrownBy(() -> open(database)).isInstanceOf(BrokenLog.class);
    }
  }

  private static SignedHead requireProofs(
      List<LogEntry> entries, AppendReply reply, LogService log) {
    SignedHead head = open(reply.note(), log);
    assertThat(reply.places()).hasSameSizeAs(entries);
    for (int i = 0; i < entries.size(); i++) {
      AppendReply.Place place = reply.places().get(i);
      new InclusionProof(place.index(), head.size(), place.hashes())
          .verify(MerkleHash.leaf(entries.get(i).encode()), head.root());
    }
    return head;
  }

  private static SignedHead open(String note, LogService log) {
    return SignedHead.open(SignedNote.parse(note), log.keys());
  }

  /** Every tile of the tree, of every level, and the entries themselves. */
  private static void requireTiles(LogService log, MerkleTree judge, List<LogEntry> all) {
    assertThat(open(log.checkpoint(), log).root()).isEqualTo(judge.root());
    assertThat(bundles(log, all.size())).isEqualTo(all);
    TileHashSource source = hashes(log, all.size());
    assertThat(TreeProofs.root(source, all.size())).isEqualTo(judge.root());
    for (int index = 0; index < all.size(); index += 97) {
      for (int size : new int[] {index + 1, (index + all.size()) / 2 + 1, all.size()}) {
        if (size <= all.size()) {
          assertThat(TreeProofs.inclusion(hashes(log, size), index, size))
              .isEqualTo(judge.inclusion(index, size));
        }
      }
    }
  }

  private static TileHashSource hashes(LogService log, long size) {
    TileSource tiles = id -> new Tile(id, log.tile(id).orElseThrow());
    return new TileHashSource(size, tiles);
  }

  private static List<LogEntry> bundles(LogService log, long size) {
    List<LogEntry> entries = new ArrayList<>();
    for (long at = 0; at < size; at += TileId.FULL_WIDTH) {
      Bytes bundle = log.tile(TileId.bundle(at, size)).orElseThrow();
      entries.addAll(EntryBundle.decode(bundle).logEntries());
    }
    return entries;
  }

  private static List<LogEntry> entries(SplittableRandom random, int count) {
    List<LogEntry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] bytes = new byte[LogEntry.SIZE];
      random.nextBytes(bytes);
      entries.add(LogEntry.decode(Bytes.wrap(bytes)));
    }
    return entries;
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
