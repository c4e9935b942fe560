package io.coneix.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.client.HostClient;
import io.coneix.client.PlatformClient;
import io.coneix.client.Receipt;
import io.coneix.client.Retries;
import io.coneix.client.wire.Addresses;
import io.coneix.client.wire.DropPage;
import io.coneix.client.wire.MailboxPage.Message;
import io.coneix.client.wire.RunStatus;
import io.coneix.client.wire.RunSubmission;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.drop.DropBox;
import io.coneix.evidence.error.Failure;
import io.coneix.evidence.log.EntryKind;
import io.coneix.evidence.log.LogEntry;
import io.coneix.evidence.log.LogKeys;
import io.coneix.platform.postgres.DatabaseAccess;
import io.coneix.platform.postgres.TestServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Platforms that are killed, at every labelled step and at any time. */
@ExtendWith(SharedDatabase.class)
class KillTest {
  /** Every step; each costs the start of a platform, seconds of a core. */
  private static final List<String> ALL =
      List.of(
          "append-before-transaction",
          "append-before-commit",
          "append-committed",
          "append-signed",
          "append-published",
          "append-answered",
          "drop-before-commit",
          "drop-committed",
          "drop-logged",
          "drop-answered",
          "mailbox-before-commit",
          "mailbox-committed",
          "run-before-commit",
          "run-committed",
          "run-leased",
          "statement-before-commit",
          "statement-committed");

  private static final boolean EVERY_STEP =
      Boolean.getBoolean("coneix.long") || Boolean.getBoolean("coneix.kills");

  /**
   * Those after which an acknowledgement could be lost or a piece of work be done twice; a drop's
   * has a test of its own below.
   */
  private static final List<String> STEPS =
      EVERY_STEP
          ? ALL
          : List.of("append-committed", "mailbox-committed", "run-leased", "statement-committed");

  private static final int ROUNDS_OF_LOAD = EVERY_STEP ? 2 : 1;

  private static final SecretBytes BOX = SecretBytes.of(new byte[32]);
  private static final Retries ONCE = new Retries(1, Duration.ZERO, Duration.ofSeconds(20));

  @TempDir Path home;

  /**
   * One platform after the other on the same state; each is killed at another step of the same
   * path, and the path then goes on with the next one, as a wallet and a host would.
   */
  @Test
  void killedAtEachStep_thePathEndsAndNothingAcknowledgedIsLost(DatabaseAccess access)
      throws Exception {
    Map<LogEntry, Receipt> acknowledged = new HashMap<>();
    for (String step : STEPS) {
      try (KilledPlatform victim = KilledPlatform.start(home, Optional.of(access), step)) {
        PlatformClient client = client(victim);
        acknowledged.forEach((entry, receipt) -> requireKept(client, entry, receipt));
        boolean died = false;
        try {
          path(client, step, acknowledged);
        } catch (Failure e) {
          died = true;
        }
        assertThat(died || victim.diesWithin(20)).as(step).isTrue();
        assertThat(victim.diesWithin(20)).as(step).isTrue();
      }
    }
    try (KilledPlatform last = KilledPlatform.start(home, Optional.of(access), "")) {
      PlatformClient client = client(last);
      for (String step : STEPS) {
        path(client, step, acknowledged);
      }
      acknowledged.forEach((entry, receipt) -> requireKept(client, entry, receipt));
      assertThat(acknowledged).hasSize(2 * STEPS.size());
      // The mailbox has each step's message and statement once.
      List<Message> messages = client.mailboxes().read(BOX);
      assertThat(messages).hasSize(2 * STEPS.size());
      assertThat(last.isAlive()).isTrue();
      requireEachDropOnce(client);
    }
  }

  /** T48: each body has one counter, and its entry is in the log. */
  private static void requireEachDropOnce(PlatformClient client) {
    List<DropPage.Drop> drops = client.drops().read(BOX, 0);
    assertThat(drops.stream().map(DropPage.Drop::body).toList())
        .containsExactlyInAnyOrderElementsOf(
            STEPS.stream().map(step -> Bytes.utf8("drop " + step)).toList());
    for (int i = 0; i < drops.size(); i++) {
      assertThat(drops.get(i).counter()).isEqualTo(i + 1);
      LogEntry entry =
          DropBox.entry(DropBox.boxOf(BOX), drops.get(i).counter(), drops.get(i).body());
      assertThat(client.log().unverifiedProof(entry.name())).isPresent();
    }
  }

  @Test
  void T48_killedAfterTheRow_theEntryIsLoggedAtTheNextStart(DatabaseAccess access)
      throws Exception {
    Bytes body = Bytes.utf8("a drop");
    try (KilledPlatform victim =
        KilledPlatform.start(home, Optional.of(access), "drop-committed")) {
      PlatformClient client = client(victim);
      assertThatThrownBy(() -> client.drops().post(DropBox.postSecret(BOX), body))
          .isInstanceOf(Failure.class);
      assertThat(victim.diesWithin(20)).isTrue();
    }
    try (KilledPlatform heir = KilledPlatform.start(home, Optional.of(access), "")) {
      PlatformClient client = client(heir);
      Bytes name = DropBox.name(DropBox.boxOf(BOX), 1);
      assertThat(client.log().unverifiedProof(name)).isPresent();
      client.drops().post(DropBox.postSecret(BOX), body);
      assertThat(client.drops().read(BOX, 0)).hasSize(1);
    }
  }

  /** Append, message, run, statement; every call may have been done before. */
  private void path(PlatformClient client, String step, Map<LogEntry, Receipt> acknowledged) {
    LogEntry node = new LogEntry(hash("name " + step), hash("body " + step));
    acknowledged.put(node, client.log().append(node));
    client.drops().post(DropBox.postSecret(BOX), Bytes.utf8("drop " + step));
    client.mailboxes().post(Addresses.mailbox(BOX), Bytes.utf8("message " + step));
    Bytes evidence = Bytes.utf8("evidence " + step);
    LogEntry entry = LogEntry.ofObject(EntryKind.EVIDENCE, Sha256.of(evidence));
    acknowledged.put(entry, client.log().append(entry));
    HostClient host = client.host(HostToken.read(home.resolve(HostToken.FILE)));
    host.register(evidence);
    Bytes box = Addresses.mailbox(BOX);
    Bytes run =
        client
            .runs()
            .submit(new RunSubmission(Sha256.of(evidence), box, box, Bytes.utf8("job " + step)));
    if (client.runs().status(run).orElseThrow().state() != RunStatus.State.DONE) {
      assertThat(host.lease(Sha256.of(evidence)).orElseThrow().runId()).isEqualTo(run);
      host.statement(run, Bytes.utf8("statement " + step));
    }
  }

  /** Signal 9 in the middle of appends, with a database server of its own, which lives on. */
  @Test
  void killedUnderLoad_theNextStartTakesTheDatabaseOverAndKeepsEveryReceipt() throws Exception {
    Map<LogEntry, Receipt> acknowledged = new HashMap<>();
    ScheduledExecutorService killer = Executors.newSingleThreadScheduledExecutor();
    for (int round = 0; round < ROUNDS_OF_LOAD; round++) {
      try (KilledPlatform victim = KilledPlatform.start(home, Optional.empty(), "")) {
        PlatformClient client = client(victim);
        killer.schedule(() -> kill(victim), 700, TimeUnit.MILLISECONDS);
        appendUntilDead(client, "round " + round, acknowledged);
      }
    }
    killer.shutdown();
    assertThat(acknowledged).isNotEmpty();
    long start = System.nanoTime();
    try (KilledPlatform heir = KilledPlatform.start(home, Optional.empty(), "")) {
      PlatformClient client = client(heir);
      acknowledged.forEach((entry, receipt) -> requireKept(client, entry, receipt));
      System.out.println("took over after " + (System.nanoTime() - start) / 1_000_000 + " ms");
      assertThat(heir.terminate()).isLessThan(10.0);
    }
    assertThat(home.resolve("postgres").resolve("postmaster.pid")).doesNotExist();
  }

  /** The same place. The checkpoint's time may be another, see LogStore.keep. */
  private static void requireKept(PlatformClient client, LogEntry entry, Receipt receipt) {
    assertThat(client.log().append(entry).index()).isEqualTo(receipt.index());
  }

  private static void appendUntilDead(
      PlatformClient client, String label, Map<LogEntry, Receipt> acknowledged) {
    for (int i = 0; i < 100_000; i++) {
      LogEntry entry = new LogEntry(hash(label + i), hash("body"));
      try {
        acknowledged.put(entry, client.log().append(entry));
      } catch (Failure e) {
        return;
      }
    }
  }

  private static void kill(KilledPlatform victim) {
    try {
      victim.kill();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static PlatformClient client(KilledPlatform platform) {
    TestServer.requireSupport();
    LogKeys keys = PlatformClient.fetchUnverifiedKeys(platform.address());
    return new PlatformClient(platform.address(), keys, ONCE);
  }

  private static Bytes hash(String text) {
    return Sha256.of(Bytes.utf8(text));
  }
}
