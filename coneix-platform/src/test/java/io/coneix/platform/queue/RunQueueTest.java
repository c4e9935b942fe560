package io.coneix.platform.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.client.wire.Lease;
import io.coneix.client.wire.RunStatus;
import io.coneix.client.wire.RunStatus.State;
import io.coneix.client.wire.RunSubmission;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.platform.SharedDatabase;
import io.coneix.platform.database.Database;
import io.coneix.platform.fault.FaultPoints;
import io.coneix.platform.postgres.DatabaseAccess;
import io.coneix.platform.store.BlindStore;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedDatabase.class)
class RunQueueTest {
  private static final Bytes EVIDENCE = Bytes.utf8("evidence");
  private static final Bytes HASH = Sha256.of(EVIDENCE);
  private static final Bytes REQUESTER = Sha256.of(Bytes.utf8("requester"));
  private static final Bytes HOLDER = Sha256.of(Bytes.utf8("holder"));

  private final AtomicLong nowNanos = new AtomicLong();
  private Database database;
  private RunQueue queue;
  private BlindStore store;

  @BeforeEach
  void open(DatabaseAccess access) {
    database = Database.open(access);
    store = new BlindStore(database, FaultPoints.NONE);
    queue = anotherProcess();
  }

  private RunQueue anotherProcess() {
    return new RunQueue(
        database, FaultPoints.NONE, nowNanos::get, Duration.ofSeconds(15), Duration.ofSeconds(300));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static RunSubmission job(String text) {
    return new RunSubmission(HASH, REQUESTER, HOLDER, Bytes.utf8(text));
  }

  /** As time passes on a platform that runs: with a sweep a second. */
  private void pass(int seconds) {
    pass(queue, seconds);
  }

  private void pass(RunQueue sweeping, int seconds) {
    for (int i = 0; i < seconds; i++) {
      passWithoutSweeps(1);
      sweeping.sweep();
    }
  }

  private void passWithoutSweeps(int seconds) {
    nowNanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
  }

  private State state(Bytes run) {
    return queue.status(run).orElseThrow().state();
  }

  @Test
  void run_isQueuedLeasedAndDone() {
    queue.register(EVIDENCE);
    Bytes run = queue.submit(job("a"));
    assertThat(state(run)).isEqualTo(State.QUEUED);
    assertThat(queue.lease(HASH)).contains(new Lease(run, Bytes.utf8("a")));
    assertThat(state(run)).isEqualTo(State.LEASED);
    assertThat(queue.statement(run, Bytes.utf8("statement"))).isTrue();
    assertThat(state(run)).isEqualTo(State.DONE);
    assertThat(store.page(REQUESTER, Bytes.EMPTY)).isEqualTo(store.page(HOLDER, Bytes.EMPTY));
    assertThat(store.page(HOLDER, Bytes.EMPTY)).hasSize(1);
    assertThat(queue.lease(HASH)).isEmpty();
  }

  @Test
  void everyCallTwice_changesNothingMore() {
    queue.register(EVIDENCE);
    queue.register(EVIDENCE);
    Bytes run = queue.submit(job("a"));
    assertThat(queue.submit(job("a"))).isEqualTo(run);
    assertThat(queue.lease(HASH)).isEqualTo(queue.lease(HASH));
    queue.statement(run, Bytes.utf8("statement"));
    assertThat(queue.statement(run, Bytes.utf8("statement"))).isTrue();
    assertThat(queue.submit(job("a"))).isEqualTo(run);
    assertThat(state(run)).isEqualTo(State.DONE);
    assertThat(store.page(HOLDER, Bytes.EMPTY)).hasSize(1);
    assertThat(queue.living()).containsExactly(EVIDENCE);
  }

  @Test
  void leasedRun_comesBeforeTheNextOne() {
    queue.register(EVIDENCE);
    for (int i = 0; i < 5; i++) {
      queue.submit(job("job " + i));
    }
    Lease first = queue.lease(HASH).orElseThrow();
    assertThat(queue.lease(HASH)).contains(first);
    queue.reject(first.runId(), "bad-job");
    assertThat(queue.lease(HASH).orElseThrow().runId()).isNotEqualTo(first.runId());
  }

  @Test
  void jobForAnUnknownEnclave_isRefused() {
    assertThatThrownBy(() -> queue.submit(job("a"))).isInstanceOf(UnknownEnclave.class);
  }

  @Test
  void silentEnclave_isRetiredAndItsRunsAreLost() {
    queue.register(EVIDENCE);
    Bytes leased = queue.submit(job("a"));
    Bytes queued = queue.submit(job("b"));
    queue.lease(HASH);
    queue.sweep();
    pass(14);
    queue.beat(HASH);
    queue.sweep();
    pass(14);
    queue.sweep();
    assertThat(queue.living()).containsExactly(EVIDENCE);
    pass(2);
    assertThat(queue.living()).isEmpty();
    queue.sweep();
    RunStatus lost = new RunStatus(State.REJECTED, RunStatus.ENCLAVE_LOST);
    assertThat(queue.status(leased)).contains(lost);
    assertThat(queue.status(queued)).contains(lost);
    assertThat(queue.beat(HASH)).isFalse();
  }

  /** Neither a heartbeat nor a statement gets through to a database that is away. */
  @Test
  void outageOfThePlatform_isNoSilenceOfItsEnclaves() {
    queue.register(EVIDENCE);
    Bytes run = queue.submit(job("a"));
    queue.lease(HASH);
    pass(1);
    passWithoutSweeps(400);
    assertThat(queue.living()).containsExactly(EVIDENCE);
    queue.sweep();
    assertThat(state(run)).isEqualTo(State.LEASED);
    pass(14);
    assertThat(state(run)).isEqualTo(State.LEASED);
    assertThat(queue.living()).containsExactly(EVIDENCE);
    pass(1);
    assertThat(queue.living()).isEmpty();
    assertThat(state(run)).isEqualTo(State.REJECTED);
  }

  @Test
  void statementOfTheTimeOfAnOutage_isTakenAfterIt() {
    queue.register(EVIDENCE);
    Bytes run = queue.submit(job("a"));
    queue.lease(HASH);
    pass(1);
    passWithoutSweeps(20);
    queue.sweep();
    assertThat(queue.statement(run, Bytes.utf8("statement"))).isTrue();
    assertThat(queue.beat(HASH)).isTrue();
    pass(14);
    assertThat(queue.living()).containsExactly(EVIDENCE);
  }

  @Test
  void leaseThatTakesTooLong_isLostThoughTheEnclaveLives() {
    queue.register(EVIDENCE);
    Bytes run = queue.submit(job("a"));
    queue.lease(HASH);
    for (int i = 0; i < 31; i++) {
      queue.beat(HASH);
      queue.sweep();
      pass(10);
    }
    queue.beat(HASH);
    queue.sweep();
    assertThat(state(run)).isEqualTo(State.REJECTED);
    assertThat(queue.living()).containsExactly(EVIDENCE);
    assertThatThrownBy(() -> queue.statement(run, Bytes.utf8("late"))).isInstanceOf(RunOver.class);
    assertThat(store.page(HOLDER, Bytes.EMPTY)).isEmpty();
  }

  @Test
  void anotherProcess_givesFullPatienceAnew() {
    queue.register(EVIDENCE);
    queue.sweep();
    pass(14);
    RunQueue other = anotherProcess();
    other.sweep();
    pass(other, 14);
    assertThat(other.living()).containsExactly(EVIDENCE);
  }

  @Test
  void rejectedRun_staysRejected() {
    queue.register(EVIDENCE);
    Bytes run = queue.submit(job("a"));
    assertThat(queue.reject(run, "first")).isTrue();
    assertThat(queue.reject(run, "second")).isTrue();
    assertThat(queue.status(run).orElseThrow().code()).isEqualTo("first");
    assertThat(queue.reject(Bytes.of(new byte[16]), "x")).isFalse();
    assertThat(queue.statement(Bytes.of(new byte[16]), EVIDENCE)).isFalse();
  }

  @Test
  void T20_runThatIsOver_linksNobody() {
    queue.register(EVIDENCE);
    Bytes done = queue.submit(job("a"));
    Bytes rejected = queue.submit(job("b"));
    queue.statement(done, Bytes.utf8("statement"));
    queue.reject(rejected, "bad-job");
    long linked =
        database.query(
            "counting",
            handle ->
                handle
                    .createQuery(
                        "SELECT count(*) FROM run WHERE job IS NOT NULL OR evidence_hash IS NOT"
                            + " NULL OR requester_mailbox IS NOT NULL OR holder_mailbox IS NOT NULL")
                    .mapTo(Long.class)
                    .one());
    assertThat(linked).isZero();
  }
}
