package io.coneix.evidence.log;

import io.coneix.evidence.bytes.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Collects entries and timed checkpoints, and builds the {@link LogProof} over them.
 *
 * <p>Order and repetition do not matter. Not thread-safe.
 */
public final class LogProofBuilder {
  private final HashSource source;
  private final SignedHead last;
  private final TreeMap<Long, IndexedEntry> leaves = new TreeMap<>();
  private final TreeMap<Long, TimedCheckpoint> timed = new TreeMap<>();

  /**
   * Starts a proof.
   *
   * @param source hashes of the tree of {@code last}; they need not be trusted
   * @param last the checkpoint under which everything is proved, verified by the caller
   */
  public LogProofBuilder(HashSource source, SignedHead last) {
    this.source = source;
    this.last = last;
  }

  /**
   * Adds an entry.
   *
   * @throws NotInTree where it is not below the size of the final checkpoint
   */
  public LogProofBuilder leaf(long index, LogEntry entry) {
    if (index >= last.size()) {
      throw new NotInTree("entry " + index, last.size());
    }
    leaves.put(index, new IndexedEntry(index, entry));
    return this;
  }

  /**
   * Adds an earlier checkpoint. One of size zero needs no proof and is passed over; of two of one
   * size the earlier cosignature of each key is kept, which gives the better upper bound.
   *
   * @throws NotInTree where it is greater than the final checkpoint
   */
  public LogProofBuilder timed(TimedCheckpoint checkpoint) {
    if (checkpoint.size() > last.size()) {
      throw new NotInTree("checkpoint of size " + checkpoint.size(), last.size());
    }
    if (checkpoint.size() > 0) {
      timed.merge(checkpoint.size(), checkpoint, LogProofBuilder::merge);
    }
    return this;
  }

  private static TimedCheckpoint merge(TimedCheckpoint a, TimedCheckpoint b) {
    if (!a.root().equals(b.root())) {
      throw new BadLogProof("two roots for one size", a.size());
    }
    TreeMap<Integer, Cosignature> byKey = new TreeMap<>(Integer::compareUnsigned);
    List<Cosignature> all = new ArrayList<>(a.cosignatures());
    all.addAll(b.cosignatures());
    for (Cosignature each : all) {
      byKey.merge(each.keyId(), each, (x, y) -> x.timeSec() <= y.timeSec() ? x : y);
    }
    return new TimedCheckpoint(a.size(), a.root(), List.copyOf(byKey.values()));
  }

  /**
   * Builds the proof, whose hashes have been checked against all roots; its signatures have not.
   *
   * @throws BadLogProof where the source's hashes do not lead to the root of the final checkpoint
   *     or of a timed one
   */
  public LogProof build() {
    SignedHead head = last;
    List<TimedCheckpoint> before = new ArrayList<>(timed.values());
    if (timed.containsKey(last.size())) {
      TimedCheckpoint merged = merge(last.timed(), before.remove(before.size() - 1));
      head = new SignedHead(last.size(), last.root(), last.logSignature(), merged.cosignatures());
    }
    List<TimedSize> sizes =
        before.stream().map(t -> new TimedSize(t.size(), t.cosignatures())).toList();
    List<IndexedEntry> entries = List.copyOf(leaves.values());
    List<Bytes> hashes = new ArrayList<>();
    BatchTree tree =
        new BatchTree(
            entries,
            sizes,
            (from, to) -> {
              Bytes hash = TreeProofs.rangeHash(source, from, to);
              hashes.add(hash);
              return hash;
            });
    requireEqual(tree.walk(last.size()), last.root(), last.size());
    for (int i = 0; i < before.size(); i++) {
      requireEqual(tree.prefixRoots().get(i), before.get(i).root(), before.get(i).size());
    }
    return new LogProof(head, sizes, entries, hashes);
  }

  private static void requireEqual(Bytes computed, Bytes expected, long size) {
    if (!computed.equals(expected)) {
      throw new BadLogProof("hashes of the log", size);
    }
  }
}
