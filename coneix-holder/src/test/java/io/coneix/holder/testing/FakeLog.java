package io.coneix.holder.testing;

import io.coneix.client.wire.AppendReply;
import io.coneix.client.wire.AppendRequest;
import io.coneix.client.wire.CosignedList;
import io.coneix.client.wire.NameConflict;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.crypto.Ed25519PrivateKey;
import io.coneix.evidence.log.Checkpoint;
import io.coneix.evidence.log.Cosigner;
import io.coneix.evidence.log.EntryBundle;
import io.coneix.evidence.log.Frontier;
import io.coneix.evidence.log.LogEntry;
import io.coneix.evidence.log.LogKeys;
import io.coneix.evidence.log.MerkleHash;
import io.coneix.evidence.log.NoteSigner;
import io.coneix.evidence.log.Receipt;
import io.coneix.evidence.log.SignedHead;
import io.coneix.evidence.log.Tile;
import io.coneix.evidence.log.TileId;
import io.coneix.evidence.log.TimedCheckpoint;
import io.coneix.evidence.log.TreeProofs;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A log in memory that keeps the protocol's promises; its entries and requests can be looked at.
 */
public final class FakeLog {
  private static final String ORIGIN = "log.example/2026";

  private final Clock clock;
  private final NoteSigner signer = new NoteSigner(ORIGIN, key(1));
  private final Cosigner time = new Cosigner(LogKeys.timeName(ORIGIN), key(2));
  private final List<LogEntry> entries = new ArrayList<>();
  private final Map<Bytes, Integer> byName = new HashMap<>();
  private final Map<Long, Bytes> hashes = new HashMap<>();
  private final List<SignedHead> heads = new ArrayList<>();
  private final List<Integer> appends = new ArrayList<>();
  private Frontier frontier = Frontier.EMPTY;

  FakeLog(Clock clock) {
    this.clock = clock;
    publish();
  }

  private static Ed25519PrivateKey key(int seed) {
    byte[] bytes = new byte[32];
    new SplittableRandom(seed).nextBytes(bytes);
    return Ed25519PrivateKey.of(SecretBytes.wrap(bytes));
  }

  public LogKeys keys() {
    return LogKeys.timeByLog(signer.verifierKey(), time.verifierKey());
  }

  /** Sizes of the append requests that were answered, in order. */
  public synchronized List<Integer> appends() {
    return List.copyOf(appends);
  }

  public synchronized List<LogEntry> entries() {
    return List.copyOf(entries);
  }

  public synchronized SignedHead head() {
    return heads.get(heads.size() - 1);
  }

  /** Appends directly, as somebody else would. */
  public synchronized void append(LogEntry... more) {
    for (LogEntry entry : more) {
      add(entry);
    }
    publish();
  }

  /** The answer, or the conflict where a name is used with another body. */
  synchronized Bytes append(AppendRequest request, boolean[] conflict) {
    List<Integer> used = new ArrayList<>();
    for (int i = 0; i < request.entries().size(); i++) {
      LogEntry entry = request.entries().get(i);
      Integer at = byName.get(entry.name());
      if (at != null && !entries.get(at).equals(entry)) {
        used.add(i);
      }
    }
    if (!used.isEmpty()) {
      conflict[0] = true;
      return new NameConflict(used).encode();
    }
    appends.add(request.entries().size());
    request.entries().forEach(this::add);
    SignedHead head = publish();
    List<AppendReply.Place> places = new ArrayList<>();
    for (LogEntry entry : request.entries()) {
      int at = byName.get(entry.name());
      places.add(
          new AppendReply.Place(at, TreeProofs.inclusion(this::hash, at, head.size()).hashes()));
    }
    return new AppendReply(head.toNote(keys()).text(), places).encode();
  }

  private void add(LogEntry entry) {
    if (byName.putIfAbsent(entry.name(), entries.size()) == null) {
      entries.add(entry);
      frontier =
          frontier.append(
              MerkleHash.leaf(entry.encode()),
              (level, index, hash) -> hashes.put(((long) level << 48) | index, hash));
    }
  }

  private SignedHead publish() {
    Checkpoint checkpoint = new Checkpoint(ORIGIN, frontier.size(), frontier.root());
    SignedHead head =
        new SignedHead(
            checkpoint.size(),
            checkpoint.root(),
            signer.sign(checkpoint),
            List.of(time.cosign(checkpoint, clock.millis() / 1000)));
    if (heads.isEmpty() || heads.get(heads.size() - 1).size() < head.size()) {
      heads.add(head);
      return head;
    }
    return heads.get(heads.size() - 1);
  }

  private synchronized Bytes hash(int level, long index) {
    return hashes.get(((long) level << 48) | index);
  }

  synchronized Optional<Bytes> tile(TileId id) {
    if (id.level() == TileId.ENTRIES) {
      int first = (int) id.first();
      if (first + id.width() > entries.size()) {
        return Optional.empty();
      }
      return Optional.of(EntryBundle.of(entries.subList(first, first + id.width())).encode());
    }
    List<Bytes> row = new ArrayList<>();
    for (int i = 0; i < id.width(); i++) {
      Bytes hash = hash(id.level() * TileId.HEIGHT, id.first() + i);
      if (hash == null) {
        return Optional.empty();
      }
      row.add(hash);
    }
    return Optional.of(Tile.of(id, row).encoded());
  }

  synchronized Optional<Bytes> proof(Bytes name) {
    Integer at = byName.get(name);
    if (at == null) {
      return Optional.empty();
    }
    SignedHead head = head();
    return Optional.of(
        Receipt.of(TreeProofs.inclusion(this::hash, at, head.size()), head.toNote(keys()))
            .encode());
  }

  synchronized Bytes cosigned(long from, long to) {
    List<TimedCheckpoint> found =
        heads.stream()
            .filter(h -> h.size() >= from && h.size() <= to)
            .map(SignedHead::timed)
            .limit(1_000)
            .toList();
    return new CosignedList(found).encode();
  }
}
