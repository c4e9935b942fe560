package io.coneix.client;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.crypto.Ed25519PublicKey;
import io.coneix.evidence.error.UnusableInput;
import io.coneix.evidence.log.BadNoteSignature;
import io.coneix.evidence.log.Checkpoint;
import io.coneix.evidence.log.Cosignature;
import io.coneix.evidence.log.LogKeys;
import io.coneix.evidence.log.NoteSignature;
import io.coneix.evidence.log.SignedNote;
import io.coneix.evidence.log.TimedCheckpoint;
import io.coneix.evidence.log.VerifierKey;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A checkpoint whose signatures have been verified.
 *
 * @param timed size and root with the cosignatures of known keys
 * @param logSignature the log's own signature, 64 bytes
 */
public record SignedCheckpoint(TimedCheckpoint timed, Bytes logSignature) {
  private static final int TIME_SIZE = Long.BYTES;
  private static final Comparator<Cosignature> BY_KEY =
      (a, b) -> Integer.compareUnsigned(a.keyId(), b.keyId());

  /** Refuses a signature of another length. */
  public SignedCheckpoint {
    if (logSignature.size() != Ed25519PublicKey.SIGNATURE_SIZE) {
      throw new IllegalArgumentException("signature of " + logSignature.size() + " bytes");
    }
  }

  /**
   * Verifies a note.
   *
   * @throws BadNoteSignature where the log's signature or one by a known cosigner does not hold, or
   *     fewer than k cosigners have signed
   * @throws BadAnswer where it is no note of that log
   */
  public static SignedCheckpoint verify(String note, LogKeys keys) {
    try {
      SignedNote parsed = SignedNote.parse(note);
      Checkpoint checkpoint = Checkpoint.parse(parsed.unverifiedText());
      List<VerifierKey> wanted = new ArrayList<>(keys.cosigners());
      wanted.add(keys.log());
      List<VerifierKey> signers = parsed.verifiedBy(wanted);
      requireEnough(checkpoint, signers, keys);
      return of(parsed, checkpoint, keys);
    } catch (UnusableInput e) {
      throw new BadAnswer("checkpoint", e);
    }
  }

  private static void requireEnough(
      Checkpoint checkpoint, List<VerifierKey> signers, LogKeys keys) {
    if (!checkpoint.origin().equals(keys.origin())) {
      throw new BadAnswer("checkpoint", "the log that the keys are for", "another log");
    }
    long owners =
        signers.stream()
            .filter(keys.cosigners()::contains)
            .map(VerifierKey::name)
            .distinct()
            .count();
    if (!signers.contains(keys.log()) || owners < keys.k()) {
      throw new BadNoteSignature("checkpoint", keys.origin());
    }
  }

  private static SignedCheckpoint of(SignedNote note, Checkpoint checkpoint, LogKeys keys) {
    List<Cosignature> cosignatures = new ArrayList<>();
    Bytes logSignature = Bytes.EMPTY;
    for (NoteSignature line : note.signatures()) {
      if (line.claims(keys.log())) {
        logSignature = line.signature();
      } else if (keys.cosigners().stream().anyMatch(line::claims)) {
        cosignatures.add(cosignature(line));
      }
    }
    cosignatures.sort(BY_KEY);
    return new SignedCheckpoint(
        new TimedCheckpoint(checkpoint.size(), checkpoint.root(), cosignatures), logSignature);
  }

  /** C2SP tlog-cosignature: eight bytes of time, then the signature. */
  private static Cosignature cosignature(NoteSignature line) {
    Bytes timed = line.signature();
    long timeSec = ByteBuffer.wrap(timed.unsafeArray()).getLong();
    return new Cosignature(line.keyId(), timeSec, timed.slice(TIME_SIZE, timed.size()));
  }
}
