package io.coneix.testworld;

import io.coneix.contract.offer.TimePolicy;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.crypto.Ed25519PrivateKey;
import io.coneix.evidence.log.Checkpoint;
import io.coneix.evidence.log.Cosigner;
import io.coneix.evidence.log.Frontier;
import io.coneix.evidence.log.HashSource;
import io.coneix.evidence.log.LogEntry;
import io.coneix.evidence.log.LogKeys;
import io.coneix.evidence.log.LogProofBuilder;
import io.coneix.evidence.log.MerkleHash;
import io.coneix.evidence.log.NoteSigner;
import io.coneix.evidence.log.SignedHead;
import io.coneix.evidence.log.TimedCheckpoint;
import io.coneix.evidence.log.TreeProofs;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A log in memory that keeps the time that a test sets. Each append is a batch of its own, with a
 * checkpoint cosigned at that time. Not thread-safe.
 */
public final class MemoryLog implements HashSource {
  private static final String ORIGIN = "log.test/1";

  private final NoteSigner signer;
  private final Cosigner cosigner;
  private final List<List<Bytes>> levels = new ArrayList<>();
  private final Map<Bytes, Long> indexes = new HashMap<>();
  private final List<LogEntry> entries = new ArrayList<>();
  private final TreeMap<Long, TimedCheckpoint> checkpoints = new TreeMap<>();
  private Frontier frontier = Frontier.EMPTY;
  private long timeSec;

  /**
   * An empty log.
   *
   * @param timeSec its first time, seconds UTC
   */
  public MemoryLog(long timeSec, SecureRandom random) {
    this.timeSec = timeSec;
    this.signer = new NoteSigner(ORIGIN, key(random));
    this.cosigner = new Cosigner(LogKeys.timeName(ORIGIN), key(random));
  }

  private static Ed25519PrivateKey key(SecureRandom random) {
    return Ed25519PrivateKey.of(SecretBytes.random(Ed25519PrivateKey.SIZE, random));
  }

  /** The time by which the log cosigns, seconds UTC. */
  public long timeSec() {
    return timeSec;
  }

  /** Sets the time, also back: a lying log is what some tests are about. */
  public void setTimeSec(long sec) {
    timeSec = sec;
  }

  /** Keys of the log and of its time. */
  public LogKeys keys() {
    return LogKeys.timeByLog(signer.verifierKey(), cosigner.verifierKey());
  }

  /** The policy {@code time: log} of an offer. */
  public TimePolicy policy() {
    return new TimePolicy(
        TimePolicy.Mode.LOG,
        ORIGIN,
        signer.verifierKey().text(),
        List.of(cosigner.verifierKey().text()),
        1);
  }

  /**
   * Appends entries as one batch; one whose name is used is left out if its body is the same.
   *
   * @return the place of the last one
   * @throws IllegalStateException where a name is used with another body
   */
  public long append(LogEntry... batch) {
    for (LogEntry entry : batch) {
      Long used = indexes.get(entry.name());
      if (used == null) {
        appendUnchecked(entry);
      } else if (!entries.get(used.intValue()).equals(entry)) {
        throw new IllegalStateException("name used with another body");
      }
    }
    publish();
    return indexOf(batch[batch.length - 1].name());
  }

  /** Appends without asking whether the name is used, as an honest log never does. */
  public long appendUnchecked(LogEntry entry) {
    indexes.putIfAbsent(entry.name(), frontier.size());
    entries.add(entry);
    frontier =
        frontier.append(
            MerkleHash.leaf(entry.encode()), (level, index, hash) -> level(level).add(hash));
    return frontier.size() - 1;
  }

  /** Cosigns the tree as it is, at the time that is set. */
  public TimedCheckpoint publish() {
    Checkpoint checkpoint = new Checkpoint(ORIGIN, frontier.size(), frontier.root());
    TimedCheckpoint timed =
        new TimedCheckpoint(
            checkpoint.size(), checkpoint.root(), List.of(cosigner.cosign(checkpoint, timeSec)));
    // A tree keeps its first time, which is its best upper bound.
    checkpoints.putIfAbsent(timed.size(), timed);
    return timed;
  }

  private List<Bytes> level(int level) {
    while (levels.size() <= level) {
      levels.add(new ArrayList<>());
    }
    return levels.get(level);
  }

  @Override
  public Bytes hash(int level, long index) {
    return levels.get(level).get((int) index);
  }

  /** The place of the first entry with that name. */
  public long indexOf(Bytes name) {
    Long index = indexes.get(name);
    if (index == null) {
      throw new IllegalStateException("no such entry");
    }
    return index;
  }

  /** True where that entry, name and body, is in the log. */
  public boolean has(LogEntry entry) {
    Long index = indexes.get(entry.name());
    return index != null && entries.get(index.intValue()).equals(entry);
  }

  /** True where the log had a tree of that size and root. */
  public boolean knows(TimedCheckpoint checkpoint) {
    return checkpoint.size() <= frontier.size()
        && checkpoint.root().equals(TreeProofs.root(this, checkpoint.size()));
  }

  /** The entry at that place. */
  public LogEntry entry(long index) {
    return entries.get((int) index);
  }

  /** The newest checkpoint. */
  public TimedCheckpoint newest() {
    return checkpoints.lastEntry().getValue();
  }

  /** The first checkpoint that includes the entry at {@code index}. */
  public TimedCheckpoint firstIncluding(long index) {
    return checkpoints.ceilingEntry(index + 1).getValue();
  }

  /** The newest checkpoint, signed by the log. */
  public SignedHead head() {
    TimedCheckpoint newest = newest();
    return new SignedHead(
        newest.size(),
        newest.root(),
        signer.sign(newest.checkpoint(ORIGIN)),
        newest.cosignatures());
  }

  /** A proof under the newest checkpoint. */
  public LogProofBuilder proof() {
    return new LogProofBuilder(this, head());
  }
}
