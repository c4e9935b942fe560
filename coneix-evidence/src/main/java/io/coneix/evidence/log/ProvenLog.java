package io.coneix.evidence.log;

import io.coneix.evidence.bytes.Bytes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a verified {@link LogProof} proves: entries, their places, and bounds of their times.
 *
 * <p>Only {@link LogProof#verify} makes one. Says nothing of entries that the proof does not list:
 * that a name is missing here does not mean that the log lacks it. Thread-safe.
 */
public final class ProvenLog {
  /** A cosignature of a checkpoint that was verified after the proof. */
  private record Seen(long size, Cosignature cosignature) {}

  private final String origin;
  private final Cosigners cosigners;
  private final ProvenSizes sizes;
  private final long[][] earliestFrom;
  private final Map<Bytes, IndexedEntry> byName = new HashMap<>();
  private final Set<Seen> seen = ConcurrentHashMap.newKeySet();

  ProvenLog(String origin, Cosigners cosigners, ProvenSizes sizes, List<IndexedEntry> leaves) {
    this.origin = origin;
    this.cosigners = cosigners;
    this.sizes = sizes;
    this.earliestFrom = sizes.earliestFrom(cosigners);
    leaves.forEach(leaf -> byName.put(leaf.entry().name(), leaf));
  }

  /** Size of the final tree. */
  public long size() {
    return sizes.sizes().get(sizes.count() - 1);
  }

  /** The place of the listed entry with that name. */
  public Optional<Long> indexOf(Bytes name) {
    return Optional.ofNullable(byName.get(name)).map(IndexedEntry::index);
  }

  /** The listed entry with that name. */
  public Optional<LogEntry> entry(Bytes name) {
    return Optional.ofNullable(byName.get(name)).map(IndexedEntry::entry);
  }

  /** True where the proof lists the entry, name and body. */
  public boolean contains(LogEntry entry) {
    return entry(entry.name()).filter(entry::equals).isPresent();
  }

  /** The root of the first {@code size} entries, for timed sizes, the final one and zero. */
  public Optional<Bytes> rootAt(long size) {
    if (size == 0) {
      return Optional.of(MerkleHash.EMPTY_ROOT);
    }
    int i = sizes.find(size);
    return i < 0 ? Optional.empty() : Optional.of(sizes.roots().get(i));
  }

  /**
   * No later than when the entry at {@code leafIndex} was in the log, in seconds since 1970 UTC:
   * the k-th smallest time of cosigners of distinct name, over all checkpoints of the proof that
   * include it. Empty where the final tree does not.
   */
  public OptionalLong upperBoundSec(long leafIndex) {
    if (leafIndex < 0 || leafIndex >= size()) {
      return OptionalLong.empty();
    }
    return cosigners.kthSmallest(earliestFrom[sizes.firstAfter(leafIndex)]);
  }

  /**
   * No earlier than when somebody could know {@code checkpoint}, in seconds since 1970 UTC: the
   * k-th largest time of its cosigners of distinct name.
   *
   * <p>Empty where its size is not in the proof, where the root there is another, where fewer than
   * k known cosigners have signed, or where a signature by a known one does not hold. Unknown keys
   * are passed over: a node is older than the policy by which it is judged. Signatures that were
   * verified already are not verified again.
   */
  public OptionalLong lowerBoundSec(TimedCheckpoint checkpoint) {
    if (!rootAt(checkpoint.size()).filter(checkpoint.root()::equals).isPresent()) {
      return OptionalLong.empty();
    }
    List<Cosignature> known =
        checkpoint.cosignatures().stream()
            .filter(c -> cosigners.key(c.keyId()).isPresent())
            .toList();
    boolean hold = known.stream().allMatch(c -> holds(checkpoint, c));
    return hold ? cosigners.kthLargest(known) : OptionalLong.empty();
  }

  private boolean holds(TimedCheckpoint checkpoint, Cosignature cosignature) {
    int i = sizes.find(checkpoint.size());
    Seen key = new Seen(checkpoint.size(), cosignature);
    if ((i >= 0 && sizes.cosignatures().get(i).contains(cosignature)) || seen.contains(key)) {
      return true;
    }
    boolean holds =
        cosigners
            .key(cosignature.keyId())
            .filter(k -> cosignature.isBy(k, checkpoint.checkpoint(origin)))
            .isPresent();
    if (holds) {
      seen.add(key);
    }
    return holds;
  }
}
