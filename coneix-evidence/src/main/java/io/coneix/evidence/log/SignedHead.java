package io.coneix.evidence.log;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.crypto.Ed25519PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * A checkpoint with the log's signature and cosignatures, without its origin, which follows from
 * the log's keys.
 *
 * <p>Unverified when it was decoded; {@link #open} verifies.
 *
 * @param size number of entries, 0 to {@link Checkpoint#MAX_SIZE}
 * @param root 32 bytes
 * @param logSignature 64 bytes, the log's over the checkpoint's text
 * @param cosignatures 1 to {@link TimedCheckpoint#MAX_COSIGNATURES}, by ascending key id
 */
public record SignedHead(
    long size, Bytes root, Bytes logSignature, List<Cosignature> cosignatures) {
  /** Refuses values out of range and cosignatures out of order. */
  public SignedHead {
    Checkpoint.requireHead(size, root);
    if (logSignature.size() != Ed25519PublicKey.SIGNATURE_SIZE) {
      throw new IllegalArgumentException("signature of " + logSignature.size() + " bytes");
    }
    cosignatures = TimedCheckpoint.requireCosignatures("final checkpoint", 1, cosignatures);
  }

  /**
   * Verifies a log's checkpoint note. Lines of unknown keys are ignored, as C2SP demands; of two by
   * one cosigner the first counts.
   *
   * @throws WrongLog where the origin is another
   * @throws MissingLogSignature where the log has not signed
   * @throws BadNoteSignature where a signature by a known key does not hold
   * @throws TooFewCosignatures where fewer than k cosigners have signed
   */
  public static SignedHead open(SignedNote note, LogKeys keys) {
    Checkpoint checkpoint = Checkpoint.parse(note.unverifiedText());
    if (!checkpoint.origin().equals(keys.origin())) {
      throw new WrongLog(keys.origin(), checkpoint.origin());
    }
    List<VerifierKey> known = new ArrayList<>(keys.cosigners());
    known.add(keys.log());
    if (!note.verifiedBy(known).contains(keys.log())) {
      throw new MissingLogSignature(keys.log().name());
    }
    return of(checkpoint, note, keys);
  }

  /**
   * Reads a log's checkpoint note without verifying its signatures: for a log that reads back what
   * it has signed itself, and whose clients verify.
   *
   * @throws MissingLogSignature where no line claims to be the log's
   * @throws TooFewCosignatures where fewer than k lines claim to be cosigners'
   */
  public static SignedHead unverified(SignedNote note, LogKeys keys) {
    return of(Checkpoint.parse(note.unverifiedText()), note, keys);
  }

  private static SignedHead of(Checkpoint checkpoint, SignedNote note, LogKeys keys) {
    TreeMap<Integer, Cosignature> byKey = new TreeMap<>(Integer::compareUnsigned);
    Bytes logSignature = Bytes.EMPTY;
    for (NoteSignature line : note.signatures()) {
      if (line.claims(keys.log())) {
        logSignature = logSignature.size() == 0 ? line.signature() : logSignature;
      } else if (keys.cosigners().stream().anyMatch(line::claims)) {
        byKey.putIfAbsent(line.keyId(), Cosignature.of(line));
      }
    }
    if (logSignature.size() == 0) {
      throw new MissingLogSignature(keys.log().name());
    }
    List<Cosignature> cosignatures = List.copyOf(byKey.values());
    Cosigners.of(keys).requireEnough(checkpoint.size(), cosignatures);
    return new SignedHead(checkpoint.size(), checkpoint.root(), logSignature, cosignatures);
  }

  /** The note as the log of {@code keys} serves it, the log's own line first. */
  public SignedNote toNote(LogKeys keys) {
    List<NoteSignature> lines = new ArrayList<>();
    lines.add(new NoteSignature(keys.log().name(), keys.log().keyId(), logSignature));
    for (Cosignature cosignature : cosignatures) {
      VerifierKey key =
          keys.cosigner(cosignature.keyId())
              .orElseThrow(() -> new UnknownCosigner(size, cosignature.keyId()));
      lines.add(cosignature.toLine(key.name()));
    }
    return new SignedNote(checkpoint(keys.origin()).text(), lines);
  }

  /** The checkpoint as a log of that origin writes it. */
  public Checkpoint checkpoint(String origin) {
    return new Checkpoint(origin, size, root);
  }

  /** Size, root and cosignatures, as a node head carries them. */
  public TimedCheckpoint timed() {
    return new TimedCheckpoint(size, root, cosignatures);
  }

  /** Reads [size, root, logSignature, [cosignature...]]. */
  public static SignedHead of(CborValue value) {
    Fields fields = Fields.of("final checkpoint", value);
    long size = fields.integer("size", 0, Checkpoint.MAX_SIZE);
    Bytes root = fields.bytes("root", Sha256.SIZE);
    Bytes signature = fields.bytes("log signature", Ed25519PublicKey.SIGNATURE_SIZE);
    List<Cosignature> cosignatures =
        fields.list("cosignatures", 1, TimedCheckpoint.MAX_COSIGNATURES, Cosignature::of);
    fields.end();
    return new SignedHead(size, root, signature, cosignatures);
  }

  /** [size, root, logSignature, [cosignature...]]. */
  public CborValue toCbor() {
    return CborValue.array(
        CborValue.of(size),
        CborValue.of(root),
        CborValue.of(logSignature),
        TimedCheckpoint.toCbor(cosignatures));
  }
}
