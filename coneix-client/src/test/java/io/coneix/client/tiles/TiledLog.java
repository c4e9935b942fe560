package io.coneix.client.tiles;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.crypto.Ed25519PrivateKey;
import io.coneix.evidence.log.Checkpoint;
import io.coneix.evidence.log.Cosigner;
import io.coneix.evidence.log.Frontier;
import io.coneix.evidence.log.HashSource;
import io.coneix.evidence.log.LogEntry;
import io.coneix.evidence.log.LogKeys;
import io.coneix.evidence.log.MerkleHash;
import io.coneix.evidence.log.NoteSigner;
import io.coneix.evidence.log.SignedHead;
import io.coneix.evidence.log.TileId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A log in memory that serves tiles as honestly as a test wants it to, and counts what it serves.
 */
final class TiledLog implements TileFetcher, HashSource {
  private static final String ORIGIN = "log.example/tiles";

  private final NoteSigner signer = new NoteSigner(ORIGIN, key(1));
  private final Cosigner time = new Cosigner(LogKeys.timeName(ORIGIN), key(2));
  private final List<List<Bytes>> levels = new ArrayList<>();
  final List<TileId> served = new ArrayList<>();
  private Frontier frontier = Frontier.EMPTY;

  TiledLog(long size) {
    while (frontier.size() < size) {
      Bytes leaf = MerkleHash.leaf(entry(frontier.size()).encode());
      frontier = frontier.append(leaf, this::keep);
    }
  }

  private static Ed25519PrivateKey key(int number) {
    return Ed25519PrivateKey.of(SecretBytes.of(Sha256.of(Bytes.utf8("k" + number)).toArray()));
  }

  static LogEntry entry(long index) {
    return new LogEntry(
        Sha256.of(Bytes.utf8("name " + index)), Sha256.of(Bytes.utf8("body " + index)));
  }

  private void keep(int level, long index, Bytes hash) {
    if (levels.size() <= level) {
      levels.add(new ArrayList<>());
    }
    levels.get(level).add(hash);
  }

  @Override
  public Bytes hash(int level, long index) {
    return levels.get(level).get((int) index);
  }

  long size() {
    return frontier.size();
  }

  LogKeys keys() {
    return LogKeys.timeByLog(signer.verifierKey(), time.verifierKey());
  }

  SignedHead head() {
    return head(frontier.root());
  }

  SignedHead head(Bytes root) {
    Checkpoint checkpoint = new Checkpoint(ORIGIN, frontier.size(), root);
    return new SignedHead(
        frontier.size(), root, signer.sign(checkpoint), List.of(time.cosign(checkpoint, 1)));
  }

  /** Every full tile, and partial ones until the full one exists, as tlog-tiles allows. */
  @Override
  public Optional<Bytes> fetch(TileId id) {
    served.add(id);
    int level = id.level() * TileId.HEIGHT;
    List<Bytes> hashes = level < levels.size() ? levels.get(level) : List.of();
    long end = id.first() + id.width();
    boolean fullExists = id.first() + TileId.FULL_WIDTH <= hashes.size();
    boolean there = end <= hashes.size() && (id.isFull() || !fullExists);
    return there
        ? Optional.of(Bytes.concat(slice(hashes, id).toArray(new Bytes[0])))
        : Optional.empty();
  }

  private static List<Bytes> slice(List<Bytes> hashes, TileId id) {
    return hashes.subList((int) id.first(), (int) id.first() + id.width());
  }
}
