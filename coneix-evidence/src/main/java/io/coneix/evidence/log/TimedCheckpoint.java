package io.coneix.evidence.log;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import java.util.List;

/**
 * Size and root of the log with the cosignatures that give it a time: in node heads and evidence.
 *
 * <p>The origin is left out: it follows from the keys of the log. Unverified; {@link
 * ProvenLog#lowerBoundSec} says what it proves.
 *
 * @param size number of entries, 0 to {@link Checkpoint#MAX_SIZE}
 * @param root 32 bytes
 * @param cosignatures 1 to {@value #MAX_COSIGNATURES}, one for each key, by ascending key id
 */
public record TimedCheckpoint(long size, Bytes root, List<Cosignature> cosignatures) {
  /** Greatest number of cosignatures of one checkpoint. */
  public static final int MAX_COSIGNATURES = 64;

  /** Refuses a size or root that no tree has, and cosignatures out of order or twice by one key. */
  public TimedCheckpoint {
    Checkpoint.requireHead(size, root);
    cosignatures = requireCosignatures("checkpoint", 1, cosignatures);
  }

  /** Reads [size, root, [cosignature...]]. */
  public static TimedCheckpoint of(CborValue value) {
    Fields fields = Fields.of("timed checkpoint", value);
    long size = fields.integer("size", 0, Checkpoint.MAX_SIZE);
    Bytes root = fields.bytes("root", Sha256.SIZE);
    List<Cosignature> cosignatures =
        fields.list("cosignatures", 1, MAX_COSIGNATURES, Cosignature::of);
    fields.end();
    return new TimedCheckpoint(size, root, cosignatures);
  }

  /** Reads an encoded [size, root, [cosignature...]]. */
  public static TimedCheckpoint decode(Bytes encoded) {
    return of(Cbor.decode("timed checkpoint", encoded));
  }

  /** [size, root, [cosignature...]]. */
  public CborValue toCbor() {
    return CborValue.array(CborValue.of(size), CborValue.of(root), toCbor(cosignatures));
  }

  /** The encoding of {@link #toCbor}. */
  public Bytes encode() {
    return Cbor.encode(toCbor());
  }

  /** The checkpoint as a log of that origin writes it. */
  public Checkpoint checkpoint(String origin) {
    return new Checkpoint(origin, size, root);
  }

  static CborValue toCbor(List<Cosignature> cosignatures) {
    return CborValue.array(cosignatures.stream().map(Cosignature::toCbor).toList());
  }

  /** A copy of the list; the one order leaves one encoding of a set. */
  static List<Cosignature> requireCosignatures(String where, int min, List<Cosignature> list) {
    if (list.size() < min || list.size() > MAX_COSIGNATURES) {
      throw new MalformedLogProof(
          where, min + " to " + MAX_COSIGNATURES + " cosignatures", "" + list.size());
    }
    for (int i = 1; i < list.size(); i++) {
      if (Cosignature.BY_KEY.compare(list.get(i - 1), list.get(i)) >= 0) {
        throw new MalformedLogProof(
            where, "cosignatures by ascending key id", "an equal or smaller one");
      }
    }
    return List.copyOf(list);
  }
}
