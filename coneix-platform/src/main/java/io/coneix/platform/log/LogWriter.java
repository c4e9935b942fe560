package io.coneix.platform.log;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.error.Failure;
import io.coneix.evidence.log.Checkpoint;
import io.coneix.evidence.log.TreeProofs;
import io.coneix.platform.database.Database;
import io.coneix.platform.fault.FaultPoints;
import io.coneix.platform.log.LogStore.Head;
import io.coneix.platform.log.TreeState.Growth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread of this process that appends. While it waits for the disk, further appends gather
 * and become the next transaction.
 *
 * <p>Other processes may append to the same database: who finds that the head has moved rolls back,
 * holds the head, reads the state anew and repeats (T25). While idle, it looks twice a second what
 * they have appended. {@link #submit} is thread-safe.
 */
final class LogWriter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LogWriter.class);
  private static final int WAITING = 2_000;
  private static final int BATCH_APPENDS = 500;
  private static final int BATCH_ENTRIES = 20_000;

  /** Up to so many entries are taken for new without a look. */
  private static final int GUESSED_ENTRIES = 16;

  private static final long IDLE_MS = 50;

  /** So often an idle writer looks whether another process has appended. */
  private static final long LOOK_NS = TimeUnit.MILLISECONDS.toNanos(500);

  private final Database database;
  private final LogStore store;
  private final TreeReader reader;
  private final LogSigner signer;
  private final FaultPoints faults;
  private final Shown published;
  private final BlockingQueue<Append> waiting = new LinkedBlockingQueue<>(WAITING);
  private final Thread thread = new Thread(this::run, "log-writer");
  private volatile boolean stopping;
  private volatile boolean ended;
  private long lookedNs = System.nanoTime();
  private boolean blind;

  /** A writer that goes on from {@code published}; {@link #start} begins. */
  LogWriter(
      Database database,
      LogStore store,
      TreeReader reader,
      LogSigner signer,
      FaultPoints faults,
      Shown published) {
    this.database = database;
    this.store = store;
    this.reader = reader;
    this.signer = signer;
    this.faults = faults;
    this.published = published;
  }

  void start() {
    thread.start();
  }

  /** Hands an append in; its outcome completes exceptionally with a {@link Failure}. */
  CompletableFuture<Append.Outcome> submit(Append append) {
    if (!isAlive() || !waiting.offer(append)) {
      append.outcome().completeExceptionally(new LogBusy());
    }
    if (ended) {
      // It may have come in after the last look of the thread.
      refuse(waiting);
    }
    return append.outcome();
  }

  /** True while appends are taken. */
  boolean isAlive() {
    return !stopping && !ended;
  }

  /**
   * Whatever is thrown, an {@link Error} too, ends the batch and not the thread: the state is the
   * database's, and who waits for an outcome has no other to wait for.
   */
  private void run() {
    try {
      while (!stopping) {
        turn(new ArrayList<>());
      }
    } finally {
      ended = true;
      refuse(waiting);
    }
  }

  private void turn(List<Append> batch) {
    try {
      gather(batch);
      if (batch.isEmpty()) {
        lookWhenIdle();
      } else {
        serve(batch);
      }
    } catch (InterruptedException e) {
      stopping = true;
      refuse(batch);
    } catch (Failure e) {
      batch.forEach(append -> append.outcome().completeExceptionally(e));
      LOG.error("append failed", e);
    } catch (Throwable e) {
      refuse(batch);
      LOG.error("append failed", e);
    }
  }

  /** Looks first, where somebody asks for it: an append of nothing is answered by what is shown. */
  private void serve(List<Append> batch) {
    List<Append> looks = batch.stream().filter(append -> append.entries().isEmpty()).toList();
    if (!looks.isEmpty()) {
      look();
      Append.Outcome shown = new Append.Placed(List.of(), false, published.get());
      looks.forEach(append -> append.outcome().complete(shown));
    }
    List<Append> rest = batch.stream().filter(append -> !append.entries().isEmpty()).toList();
    if (!rest.isEmpty()) {
      writeOrRetry(rest);
    }
  }

  private void lookWhenIdle() {
    if (System.nanoTime() - lookedNs < LOOK_NS || !signer.isAble()) {
      return;
    }
    try {
      look();
      blind = false;
    } catch (RuntimeException e) {
      if (!blind) {
        // Once for each outage.
        blind = true;
        LOG.error("looking at the log's head failed, repeating", e);
      }
    }
  }

  /** Shows what another process has appended meanwhile. */
  private void look() {
    lookedNs = System.nanoTime();
    Head now = store.head();
    if (!now.equals(head(published.get().tree()))) {
      reload(now);
    }
  }

  private static void refuse(Collection<Append> appends) {
    appends.forEach(append -> append.outcome().completeExceptionally(new LogBusy()));
  }

  private void gather(List<Append> batch) throws InterruptedException {
    Append first = waiting.poll(IDLE_MS, TimeUnit.MILLISECONDS);
    int entries = 0;
    for (Append a = first; a != null; a = waiting.poll()) {
      batch.add(a);
      entries += a.entries().size();
      if (batch.size() == BATCH_APPENDS || entries >= BATCH_ENTRIES) {
        break;
      }
    }
  }

  private void writeOrRetry(List<Append> appends) {
    try {
      commitAndPublish(appends, false);
    } catch (LostRace e) {
      LOG.info("another process has appended, reading the log anew");
      commitAndPublish(appends, true);
    }
  }

  /**
   * The order is the promise: commit, sign, publish, and then the receipts. That the note is kept
   * in the database comes after them, see {@link LogStore#keep}.
   */
  private void commitAndPublish(List<Append> appends, boolean othersWait) {
    TreeState before = published.get().tree();
    signer.requireAble();
    faults.reached("append-before-transaction");
    Committed done = othersWait ? commitAlone(appends) : commit(before, appends);
    faults.reached("append-committed");
    boolean grown = !done.batch().fresh().isEmpty();
    if (grown) {
      reader.keep(done.growth().finished());
      publish(done.growth().after());
    }
    for (Batch.Verdict verdict : done.batch().verdicts()) {
      verdict.append().outcome().complete(outcome(verdict));
    }
    faults.reached("append-answered");
    if (grown) {
      store.keep(published.get().checkpoint(), published.get().note());
    }
  }

  private record Committed(Batch batch, Growth growth) {}

  /**
   * Nearly all names are new. A few entries are inserted without looking for their names first,
   * which saves a turn to the server; where the unique index knows one, they are looked for.
   */
  private Committed commit(TreeState before, List<Append> appends) {
    Batch guess = Batch.of(before.size(), Map.of(), appends);
    if (guess.isAllNew() && guess.fresh().size() <= GUESSED_ENTRIES) {
      try {
        return database.transaction("appending", handle -> append(handle, before, guess));
      } catch (LogStore.KnownName e) {
        LOG.debug("a name is known");
      }
    }
    return database.transaction("appending", handle -> look(handle, before, appends));
  }

  /**
   * Other processes wait at the head until this has appended: who has lost a race cannot lose the
   * next one as well, however quick the others are.
   */
  private Committed commitAlone(List<Append> appends) {
    return database.transaction(
        "appending",
        handle -> {
          store.lockHead(handle);
          reload(store.head());
          return look(handle, published.get().tree(), appends);
        });
  }

  private Committed look(Handle handle, TreeState before, List<Append> appends) {
    List<Bytes> names =
        appends.stream().flatMap(a -> a.entries().stream()).map(e -> e.name()).toList();
    return append(handle, before, Batch.of(before.size(), store.find(handle, names), appends));
  }

  private Committed append(Handle handle, TreeState before, Batch batch) {
    Growth growth = before.append(batch.fresh());
    if (!batch.fresh().isEmpty()) {
      if (!store.append(handle, head(before), head(growth.after()), batch.fresh())) {
        throw new LostRace();
      }
      store.insertTiles(handle, growth.finished());
      faults.reached("append-before-commit");
    } else if (batch.verdicts().stream().anyMatch(v -> isAhead(v, before))) {
      throw new LostRace();
    }
    return new Committed(batch, growth);
  }

  private static Head head(TreeState tree) {
    return new Head(tree.size(), tree.root());
  }

  /** True where the log holds an entry that the state in memory does not: another wrote it. */
  private static boolean isAhead(Batch.Verdict verdict, TreeState before) {
    return verdict.refused().isEmpty()
        && verdict.places().stream().anyMatch(place -> place >= before.size());
  }

  private Append.Outcome outcome(Batch.Verdict verdict) {
    return verdict.refused().isEmpty()
        ? new Append.Placed(verdict.places(), verdict.isNew(), published.get())
        : new Append.Conflict(verdict.refused());
  }

  /** Signs a state that is durable, and shows it. */
  private void publish(TreeState committed) {
    Checkpoint checkpoint = signer.checkpoint(committed);
    String note = signer.sign(checkpoint);
    faults.reached("append-signed");
    published.set(new Published(committed, checkpoint, note));
    faults.reached("append-published");
  }

  /**
   * Takes over what another process has committed.
   *
   * @throws BrokenLog where it does not go on from what this one has signed: whoever holds that
   *     checkpoint could prove a fork, so nothing more is signed
   */
  private void reload(Head head) {
    try {
      TreeState now = reader.load(head);
      requireGrown(published.get().tree(), now);
      if (now.size() > published.get().size()) {
        store.newestCheckpoint().ifPresent(signer::learn);
        publish(now);
        store.keep(published.get().checkpoint(), published.get().note());
      }
    } catch (BrokenLog e) {
      signer.stop(e);
      throw e;
    }
  }

  /** A database that was restored, or a standby without the last commits, holds another tree. */
  private void requireGrown(TreeState before, TreeState now) {
    long size = before.size();
    boolean grown =
        now.size() >= size
            && (size == 0 || TreeProofs.root(reader.hashes(now, size), size).equals(before.root()));
    if (!grown) {
      throw new BrokenLog("the tree that was signed before");
    }
  }

  /** Stops after the transaction that runs; what waits is refused. */
  @Override
  public void close() {
    stopping = true;
    try {
      thread.join(TimeUnit.SECONDS.toMillis(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Another process has moved the head; never seen outside. */
  private static final class LostRace extends RuntimeException {
    LostRace() {
      super("head of the log has moved", null, false, false);
    }
  }
}
