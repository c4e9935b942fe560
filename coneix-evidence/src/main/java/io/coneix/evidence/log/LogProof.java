package io.coneix.evidence.log;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.cbor.MalformedCbor;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * Proves at once that entries are in the log and that earlier, timed checkpoints are prefixes of
 * it.
 *
 * <p>Neighbouring paths share their hashes, so a month's entries take less than half of what single
 * receipts take. Every hash of the proof is needed and every signature in it is checked: there is
 * one encoding, and no byte of it can be changed unseen. Unverified until {@link #verify}.
 *
 * @param last the checkpoint under which everything is proved
 * @param timed earlier checkpoints by strictly ascending size, all below that of {@code last}
 * @param leaves entries by strictly ascending index, below the size of {@code last}, no name twice
 * @param hashes what {@link BatchTree} asks for, from left to right
 */
public record LogProof(
    SignedHead last, List<TimedSize> timed, List<IndexedEntry> leaves, List<Bytes> hashes) {
  /** Greatest number of leaves, of timed sizes; a year has 35,040 slots. */
  public static final int MAX_ITEMS = 1_000_000;

  private static final int VERSION = 1;
  private static final int MAX_HASHES = 50_000_000;

  /** Refuses an empty tree, items out of order or outside the tree, and a name that comes twice. */
  public LogProof {
    timed = List.copyOf(timed);
    leaves = List.copyOf(leaves);
    hashes = List.copyOf(hashes);
    if (last.size() < 1) {
      throw new MalformedLogProof("final checkpoint", "a tree with entries", "an empty one");
    }
    requireTimed(timed, last.size());
    requireLeaves(leaves, last.size());
    InclusionProof.requireHashes(hashes);
  }

  private static void requireTimed(List<TimedSize> timed, long end) {
    long previous = 0;
    for (TimedSize each : timed) {
      if (each.size() <= previous || each.size() >= end) {
        throw new MalformedLogProof(
            "timed size", "above " + previous + ", below " + end, "" + each.size());
      }
      previous = each.size();
    }
  }

  private static void requireLeaves(List<IndexedEntry> leaves, long end) {
    long previous = -1;
    Set<Bytes> names = new HashSet<>();
    for (IndexedEntry leaf : leaves) {
      if (leaf.index() <= previous || leaf.index() >= end) {
        throw new MalformedLogProof(
            "leaf index", "above " + previous + ", below " + end, "" + leaf.index());
      }
      // A log that lets a name in twice has broken its promise (THREATS, T01).
      if (!names.add(leaf.entry().name())) {
        throw new MalformedLogProof("leaf " + leaf.index(), "a name of its own", "one again");
      }
      previous = leaf.index();
    }
  }

  /**
   * Reads an encoded proof.
   *
   * @throws MalformedCbor where it is no such object
   * @throws MalformedLogProof where its parts do not fit together
   */
  public static LogProof decode(Bytes encoded) {
    return of(Cbor.decode("log proof", encoded));
  }

  /** As {@link #decode}, from an item inside another one. */
  public static LogProof of(CborValue value) {
    Fields fields = Fields.of("log proof", value);
    fields.version(VERSION);
    SignedHead last = SignedHead.of(fields.any("final checkpoint"));
    List<TimedSize> timed = fields.list("timed sizes", 0, MAX_ITEMS, TimedSize::of);
    List<IndexedEntry> leaves = fields.list("leaves", 0, MAX_ITEMS, IndexedEntry::of);
    List<Bytes> hashes = fields.list("hashes", 0, MAX_HASHES, LogProof::hash);
    fields.end();
    return new LogProof(last, timed, leaves, hashes);
  }

  private static Bytes hash(CborValue value) {
    if (value instanceof CborValue.ByteString item && item.value().size() == Sha256.SIZE) {
      return item.value();
    }
    throw new MalformedCbor("log proof, hashes", "byte strings of 32 bytes", "another item");
  }

  /** [1, final, [timed...], [leaf...], [hash...]]. */
  public CborValue toCbor() {
    return CborValue.array(
        CborValue.of(VERSION),
        last.toCbor(),
        CborValue.array(timed.stream().map(TimedSize::toCbor).toList()),
        CborValue.array(leaves.stream().map(IndexedEntry::toCbor).toList()),
        CborValue.array(hashes.stream().map(CborValue::of).toList()));
  }

  /** The one encoding. */
  public Bytes encode() {
    return Cbor.encode(toCbor());
  }

  /** Verifies on the calling thread; see {@link #verify(LogKeys, Executor, int)}. */
  public ProvenLog verify(LogKeys keys) {
    return verify(keys, Runnable::run, 1);
  }

  /**
   * Checks hashes and signatures, each once.
   *
   * @param executor runs the signature checks
   * @param threads how many parts they are cut into; the result, failures included, does not depend
   *     on it
   * @throws MalformedLogProof where there are more or fewer hashes than needed
   * @throws BadLogProof where the hashes lead to another root
   * @throws BadNoteSignature where the log's signature or a cosignature does not hold
   * @throws UnknownCosigner where a cosignature is by a key that the policy does not name
   * @throws TooFewCosignatures where a checkpoint has not k cosigners of distinct name
   */
  public ProvenLog verify(LogKeys keys, Executor executor, int threads) {
    List<Bytes> prefixRoots = requireRoots();
    if (!keys.log()
        .key()
        .verifies(Bytes.utf8(last.checkpoint(keys.origin()).text()), last.logSignature())) {
      throw new BadNoteSignature("checkpoint of size " + last.size(), keys.log().name());
    }
    ProvenSizes sizes = ProvenSizes.of(this, prefixRoots);
    Cosigners cosigners = Cosigners.of(keys);
    new CosignatureCheck(keys.origin(), cosigners, executor, threads).requireAll(sizes);
    return new ProvenLog(keys.origin(), cosigners, sizes, leaves);
  }

  /** Recomputes the roots of the timed sizes, and refuses hashes that do not give the last root. */
  private List<Bytes> requireRoots() {
    int[] used = {0};
    BatchTree tree =
        new BatchTree(
            leaves,
            timed,
            (from, to) -> {
              if (used[0] == hashes.size()) {
                throw new MalformedLogProof("hashes", "one more", "the end");
              }
              return hashes.get(used[0]++);
            });
    Bytes root = tree.walk(last.size());
    if (used[0] != hashes.size()) {
      throw new MalformedLogProof("hashes", used[0] + " as needed", "" + hashes.size());
    }
    if (!root.equals(last.root())) {
      throw new BadLogProof("inclusion of " + leaves.size() + " leaves", last.size());
    }
    return tree.prefixRoots();
  }
}
