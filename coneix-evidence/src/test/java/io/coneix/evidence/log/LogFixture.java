package io.coneix.evidence.log;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.crypto.Ed25519PrivateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A small log with its keys and two witnesses, all from fixed seeds: signs what it is told. */
final class LogFixture {
  static final String ORIGIN = "log.example/test";

  final NoteSigner signer = new NoteSigner(ORIGIN, key(1));
  final Cosigner time = new Cosigner(LogKeys.timeName(ORIGIN), key(2));
  final Cosigner ada = new Cosigner("ada.example", key(3));
  final Cosigner bob = new Cosigner("bob.example", key(4));
  final MerkleTree tree = new MerkleTree();
  final List<LogEntry> entries = new ArrayList<>();

  /** A log of {@code size} entries. */
  LogFixture(int size) {
    IntStream.range(0, size).forEach(i -> append(entry(i)));
  }

  static Ed25519PrivateKey key(int number) {
    return Ed25519PrivateKey.of(SecretBytes.of(hash("key " + number).toArray()));
  }

  static Bytes hash(String text) {
    return Sha256.of(Bytes.utf8(text));
  }

  static LogEntry entry(int number) {
    return new LogEntry(hash("name " + number), hash("body " + number));
  }

  void append(LogEntry entry) {
    entries.add(entry);
    tree.append(entry.encode());
  }

  LogKeys timeByLog() {
    return LogKeys.timeByLog(signer.verifierKey(), time.verifierKey());
  }

  /** Ada and Bob, of whom {@code k} must agree. */
  LogKeys witnessed(int k) {
    return new LogKeys(
        ORIGIN, signer.verifierKey(), List.of(ada.verifierKey(), bob.verifierKey()), k);
  }

  Checkpoint checkpoint(long size) {
    return new Checkpoint(ORIGIN, size, tree.root(size));
  }

  /** The checkpoint of {@code size} with the log's own time. */
  TimedCheckpoint timed(long size, long timeSec) {
    return timed(size, time.cosign(checkpoint(size), timeSec));
  }

  TimedCheckpoint timed(long size, Cosignature... cosignatures) {
    return new TimedCheckpoint(size, tree.root(size), sorted(cosignatures));
  }

  SignedHead head(long size, long timeSec) {
    return head(size, time.cosign(checkpoint(size), timeSec));
  }

  SignedHead head(long size, Cosignature... cosignatures) {
    return new SignedHead(
        size, tree.root(size), signer.sign(checkpoint(size)), sorted(cosignatures));
  }

  private static List<Cosignature> sorted(Cosignature... cosignatures) {
    return List.of(cosignatures).stream().sorted(Cosignature.BY_KEY).toList();
  }
}
