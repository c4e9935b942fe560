package io.coneix.platform.log;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.crypto.Ed25519PrivateKey;
import io.coneix.evidence.log.Checkpoint;
import io.coneix.evidence.log.Cosignature;
import io.coneix.evidence.log.Cosigner;
import io.coneix.evidence.log.LogKeys;
import io.coneix.evidence.log.NoteSigner;
import io.coneix.evidence.log.SignedHead;
import io.coneix.evidence.log.SignedNote;
import io.coneix.platform.files.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The log's two keys: one signs checkpoints, the other states the time of signing. Thread-safe.
 *
 * <p>They are kept in a file 0600 as [1, origin, seed b32, time seed b32]. The time is the injected
 * clock's: the log's own word, which a policy must accept by name ({@code time: log}). It never
 * falls: a smaller time over a larger tree would make all that is in it provably older, for ever.
 */
final class LogSigner {
  private static final String WHAT = "log.keys";
  private static final int MAX_ORIGIN = 200;

  /** So far may the clock be behind what was signed; in the meantime the last time is repeated. */
  private static final long MOST_BEHIND_S = 60;

  /** The keys, where no file has them yet. */
  private final Optional<SecretBytes> drawn;

  private final NoteSigner log;
  private final Cosigner time;
  private final LogKeys keys;
  private final Clock clock;

  private volatile @Nullable BrokenLog broken;

  /** The greatest second that is known to be signed, 0 for none; guarded by this. */
  private long lastSec;

  private LogSigner(
      String origin, SecretBytes logSeed, SecretBytes timeSeed, boolean drawn, Clock clock) {
    this.drawn = drawn ? Optional.of(encode(origin, logSeed, timeSeed)) : Optional.empty();
    this.log = new NoteSigner(origin, Ed25519PrivateKey.of(logSeed));
    this.time = new Cosigner(LogKeys.timeName(origin), Ed25519PrivateKey.of(timeSeed));
    this.keys = LogKeys.timeByLog(log.verifierKey(), time.verifierKey());
    this.clock = clock;
  }

  /**
   * Reads the keys, or draws some where there are none: those are kept by {@link #keep}.
   *
   * @throws ForeignLog where the file is of a log of another name
   */
  static LogSigner open(Path file, String origin, SecureRandom random, Clock clock)
      throws IOException {
    if (!Files.exists(file)) {
      SecretBytes logSeed = SecretBytes.random(Ed25519PrivateKey.SIZE, random);
      SecretBytes timeSeed = SecretBytes.random(Ed25519PrivateKey.SIZE, random);
      return new LogSigner(origin, logSeed, timeSeed, true, clock);
    }
    Bytes encoded = Bytes.wrap(PrivateFiles.read(file).reveal(SecretAccess.FOR_CRYPTO));
    Fields fields = Cbor.fields(WHAT, encoded);
    fields.version(1);
    String name = fields.text("origin", 1, MAX_ORIGIN);
    SecretBytes logSeed = seed(fields, "log key");
    SecretBytes timeSeed = seed(fields, "time key");
    fields.end();
    if (!name.equals(origin)) {
      throw new ForeignLog();
    }
    return new LogSigner(origin, logSeed, timeSeed, false, clock);
  }

  /** Keeps keys that were drawn; durable on return. To be called before anything is theirs. */
  void keep(Path file) throws IOException {
    if (drawn.isPresent()) {
      PrivateFiles.write(file, drawn.get());
    }
  }

  private static SecretBytes seed(Fields fields, String name) {
    return SecretBytes.wrap(fields.bytes(name, Ed25519PrivateKey.SIZE).toArray());
  }

  private static SecretBytes encode(String origin, SecretBytes logSeed, SecretBytes timeSeed) {
    Bytes encoded =
        Cbor.encode(
            CborValue.array(
                CborValue.of(1), CborValue.of(origin), revealed(logSeed), revealed(timeSeed)));
    return SecretBytes.wrap(encoded.toArray());
  }

  private static CborValue revealed(SecretBytes seed) {
    return CborValue.of(Bytes.wrap(seed.reveal(SecretAccess.FOR_OWNER)));
  }

  LogKeys keys() {
    return keys;
  }

  /** The checkpoint of a state that has been committed, signed and with the present time. */
  Checkpoint checkpoint(TreeState committed) {
    return new Checkpoint(log.name(), committed.size(), committed.root());
  }

  /** Learns of a time that was signed before, in seconds UTC. */
  synchronized void learn(long signedSec) {
    lastSec = Math.max(lastSec, signedSec);
  }

  /** The greatest second that is known to be signed, 0 for none. */
  synchronized long lastSec() {
    return lastSec;
  }

  /** Learns the time of a note of this log, signed by an earlier process or by another one. */
  void learn(String note) {
    SignedHead.unverified(SignedNote.parse(note), keys)
        .cosignatures()
        .forEach(signed -> learn(signed.timeSec()));
  }

  /** True where {@link #requireAble} has nothing to say. */
  boolean isAble() {
    try {
      requireAble();
      return true;
    } catch (ClockBehind | BrokenLog e) {
      return false;
    }
  }

  /** Signs nothing any more: the database holds another log than the one that was signed. */
  void stop(BrokenLog why) {
    broken = why;
  }

  /**
   * Makes sure that a signature can be had now: to be asked before anything is committed.
   *
   * @throws ClockBehind where the clock has been set back by more than a minute
   * @throws BrokenLog after {@link #stop}
   */
  synchronized void requireAble() {
    BrokenLog why = broken;
    if (why != null) {
      throw why;
    }
    if (clock.instant().getEpochSecond() < lastSec - MOST_BEHIND_S) {
      throw new ClockBehind();
    }
  }

  /**
   * Signs. Only for a checkpoint whose state is durable: a signature cannot be taken back.
   *
   * @throws ClockBehind as {@link #requireAble}
   * @throws BrokenLog as {@link #requireAble}
   */
  synchronized String sign(Checkpoint durable) {
    requireAble();
    learn(clock.instant().getEpochSecond());
    Cosignature now = time.cosign(durable, lastSec);
    return new SignedHead(durable.size(), durable.root(), log.sign(durable), List.of(now))
        .toNote(keys)
        .text();
  }
}
