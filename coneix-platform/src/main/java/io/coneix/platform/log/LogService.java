package io.coneix.platform.log;

import io.coneix.client.wire.AppendReply;
import io.coneix.client.wire.Limits;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.error.Failure;
import io.coneix.evidence.log.Checkpoint;
import io.coneix.evidence.log.EntryBundle;
import io.coneix.evidence.log.HashSource;
import io.coneix.evidence.log.InclusionProof;
import io.coneix.evidence.log.LogEntry;
import io.coneix.evidence.log.LogKeys;
import io.coneix.evidence.log.Receipt;
import io.coneix.evidence.log.SignedHead;
import io.coneix.evidence.log.SignedNote;
import io.coneix.evidence.log.Tile;
import io.coneix.evidence.log.TileId;
import io.coneix.evidence.log.TimedCheckpoint;
import io.coneix.evidence.log.TreeProofs;
import io.coneix.platform.database.Database;
import io.coneix.platform.fault.FaultPoints;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Handle;

/**
 * The log as its routes see it. Thread-safe.
 *
 * <p>A call of {@link #append} returns after its entries are durable and in the published
 * checkpoint. What the log shows never goes back.
 */
public final class LogService implements AutoCloseable {
  /** Longer than the database may take for a statement: who waits so long is told to repeat. */
  private static final long OUTCOME_S = 90;

  /** By so much [s] the time of checkpoints rises before it is kept: a restart forgets no more. */
  private static final long SIGNED_STEP_S = 30;

  private final LogStore store;
  private final TreeReader reader;
  private final LogSigner signer;
  private final Shown shown;
  private final LogWriter writer;
  private final AtomicLong keptSec = new AtomicLong();

  private LogService(
      LogStore store, TreeReader reader, LogSigner signer, Shown shown, LogWriter writer) {
    this.store = store;
    this.reader = reader;
    this.signer = signer;
    this.shown = shown;
    this.writer = writer;
  }

  /**
   * Opens the log and starts its writer. A last state that was committed but not signed is signed.
   *
   * @param keyFile the log's keys, made where missing
   * @param origin the log's name
   * @throws ForeignLog where database or keys belong to another log
   * @throws BrokenLog where the database does not lead to its root
   */
  public static LogService open(
      Database database,
      Path keyFile,
      String origin,
      SecureRandom random,
      Clock clock,
      FaultPoints faults)
      throws IOException {
    LogSigner signer = LogSigner.open(keyFile, origin, random, clock);
    LogStore store = new LogStore(database);
    TreeReader reader = new TreeReader(store);
    LogStore.Head empty = new LogStore.Head(0, TreeState.EMPTY.root());
    LogKeys keys = signer.keys();
    String owner = keys.log().text() + "\n" + keys.cosigners().get(0).text();
    // A database that is not ours gets no key file; one that becomes ours has it before.
    store.requireUnclaimedBut(owner);
    signer.keep(keyFile);
    TreeState tree = reader.load(store.claim(owner, empty));
    Shown shown = new Shown(signed(tree, store, signer));
    LogWriter writer = new LogWriter(database, store, reader, signer, faults, shown);
    writer.start();
    return new LogService(store, reader, signer, shown, writer);
  }

  private static Published signed(TreeState tree, LogStore store, LogSigner signer) {
    store.newestCheckpoint().ifPresent(signer::learn);
    signer.learn(store.signedSec());
    Checkpoint checkpoint = signer.checkpoint(tree);
    Optional<String> kept = store.checkpoints(tree.size(), tree.size(), 1).stream().findFirst();
    String note = kept.orElseGet(() -> signer.sign(checkpoint));
    if (kept.isEmpty()) {
      store.keep(checkpoint, note);
    }
    return new Published(tree, checkpoint, note);
  }

  /** Whom clients are to believe. */
  public LogKeys keys() {
    return signer.keys();
  }

  /** True while appends are taken, and what they commit can be signed. */
  public boolean isWriting() {
    return writer.isAlive() && signer.isAble();
  }

  /** Number of entries that the log shows. */
  public long size() {
    return shown.get().size();
  }

  /**
   * Appends all entries or none.
   *
   * @return places and proofs in the first checkpoint that holds all of them
   * @throws UsedNames where the log holds a name with another body
   * @throws ClockBehind where the clock was set back
   * @throws BrokenLog where the database does not hold what was signed before, from then on
   * @throws LogBusy where too many wait, or the log is being closed
   */
  public AppendReply append(List<LogEntry> entries) {
    return reply(outcome(entries));
  }

  /** What becomes of an append, without proofs. */
  Append.Outcome outcome(List<LogEntry> entries) {
    Append append = new Append(entries, new CompletableFuture<>());
    try {
      return writer.submit(append).get(OUTCOME_S, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Failure ours ? ours : new LogBusy();
    } catch (TimeoutException e) {
      throw new LogBusy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LogBusy();
    }
  }

  private AppendReply reply(Append.Outcome outcome) {
    if (outcome instanceof Append.Conflict conflict) {
      throw new UsedNames(conflict.positions());
    }
    Append.Placed placed = (Append.Placed) outcome;
    Published now = placed.published();
    long last = placed.places().stream().mapToLong(Long::longValue).max().orElseThrow();
    // Entries that were known before get the receipt that they got then.
    Published basis = placed.isNew() ? now : earliest(last, now);
    HashSource hashes = reader.hashes(now.tree(), basis.size());
    List<AppendReply.Place> places = new ArrayList<>();
    for (long place : placed.places()) {
      InclusionProof proof = TreeProofs.inclusion(hashes, place, basis.size());
      places.add(new AppendReply.Place(place, proof.hashes()));
    }
    return new AppendReply(basis.note(), places);
  }

  /** The first kept checkpoint that holds a place, or the present one where none is kept. */
  private Published earliest(long place, Published now) {
    Optional<String> kept = store.firstCheckpointAfter(place);
    if (kept.isEmpty()) {
      return now;
    }
    Checkpoint checkpoint = head(kept.get()).checkpoint(keys().origin());
    // Another process may be ahead of what this one can prove.
    return checkpoint.size() <= now.size()
        ? new Published(now.tree(), checkpoint, kept.get())
        : now;
  }

  private SignedHead head(String note) {
    return SignedHead.open(SignedNote.parse(note), keys());
  }

  /**
   * The present checkpoint with the present time. The note that belongs to the last append is kept;
   * this one states anew that the log has not grown since, so that a node can show that it is
   * younger than it. Another process may have appended: the database is asked first.
   *
   * @throws ClockBehind where the clock was set back
   */
  public String checkpoint() {
    signer.requireAble();
    String note = signer.sign(latest().checkpoint());
    long sec = signer.lastSec();
    // Before the note leaves: a start with a clock set back must know.
    if (sec >= keptSec.get() + SIGNED_STEP_S) {
      signer.learn(store.keepSigned(sec));
      keptSec.accumulateAndGet(sec, Math::max);
    }
    return note;
  }

  /** What is shown, once it is no older than this call. */
  private Published latest() {
    Published now = shown.get();
    return store.head().equals(new LogStore.Head(now.tree().size(), now.tree().root()))
        ? now
        : looked();
  }

  private Published looked() {
    outcome(List.of());
    return shown.get();
  }

  /** A hash tile or a bundle of entries; empty where the published tree has none of that width. */
  public Optional<Bytes> tile(TileId id) {
    Optional<Bytes> tile = tile(shown.get().tree(), id);
    return tile.isPresent() ? tile : tile(latest().tree(), id);
  }

  private Optional<Bytes> tile(TreeState tree, TileId id) {
    if (id.level() == TileId.ENTRIES) {
      return id.first() + id.width() > tree.size()
          ? Optional.empty()
          : Optional.of(bundle(id.first(), id.first() + id.width()));
    }
    return reader.tile(tree, id).map(Tile::encoded);
  }

  private Bytes bundle(long from, long to) {
    return EntryBundle.of(store.entries(from, to)).encode();
  }

  /** The receipt of a name in C2SP tlog-proof format; empty where the log does not hold it. */
  public Optional<Bytes> receipt(Bytes name) {
    OptionalLong place = store.placeOf(name);
    if (place.isEmpty()) {
      return Optional.empty();
    }
    Published now = holding(place.getAsLong());
    if (place.getAsLong() >= now.size()) {
      return Optional.empty();
    }
    Published basis = earliest(place.getAsLong(), now);
    InclusionProof proof =
        TreeProofs.inclusion(
            reader.hashes(now.tree(), basis.size()), place.getAsLong(), basis.size());
    return Optional.of(Receipt.of(proof, SignedNote.parse(basis.note())).encode());
  }

  /** What is shown; where that does not hold a place that is committed, what is shown next. */
  private Published holding(long place) {
    Published now = shown.get();
    return place < now.size() ? now : looked();
  }

  /** Those of {@code names} that are in the log, published or about to be; {@code handle} reads. */
  public Set<Bytes> used(Handle handle, List<Bytes> names) {
    return store.find(handle, names).keySet();
  }

  /** True where the published log holds exactly this entry. */
  public boolean holds(LogEntry entry) {
    OptionalLong place = store.placeOf(entry.name());
    return place.isPresent()
        && place.getAsLong() < holding(place.getAsLong()).size()
        && store.entries(place.getAsLong(), place.getAsLong() + 1).equals(List.of(entry));
  }

  /**
   * Kept checkpoints from one size to another, both included; at most as many as fit an answer.
   * They are this log's own, and whoever asks for them verifies them: to do that here as well would
   * cost two verifications for each.
   */
  public List<TimedCheckpoint> cosigned(long from, long to) {
    return store.checkpoints(from, to, Limits.CHECKPOINTS).stream()
        .map(note -> SignedHead.unverified(SignedNote.parse(note), keys()).timed())
        .toList();
  }

  @Override
  public void close() {
    writer.close();
  }
}
