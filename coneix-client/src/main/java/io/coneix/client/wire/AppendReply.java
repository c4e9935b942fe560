package io.coneix.client.wire;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.log.Checkpoint;
import java.util.List;

/**
 * The answer to an append, unverified: [1, note, [[index, [hash b32...]]...]].
 *
 * @param note a signed checkpoint that includes every entry
 * @param places where each entry is, in the order of the request
 */
public record AppendReply(String note, List<Place> places) {
  private static final int MAX_NOTE = 100_000;
  private static final int MAX_HASHES = 64;

  /** A place has its array, its index and its list of hashes. */
  private static final int MAX_ITEMS = Limits.ITEMS + Limits.APPEND_ENTRIES * (3 + MAX_HASHES);

  /** An entry's index with the hashes of its inclusion proof, from the leaf upwards. */
  public record Place(long index, List<Bytes> hashes) {
    /** Copies the hashes. */
    public Place {
      hashes = List.copyOf(hashes);
    }

    private static Place of(CborValue value) {
      Fields fields = Fields.of("append answer, place", value);
      long index = fields.integer("index", 0, Checkpoint.MAX_SIZE);
      List<Bytes> hashes = fields.list("hashes", 0, MAX_HASHES, Place::hash);
      fields.end();
      return new Place(index, hashes);
    }

    private static Bytes hash(CborValue value) {
      return Items.bytes("append answer, hash", value, Sha256.SIZE, Sha256.SIZE);
    }

    private CborValue toCbor() {
      return CborValue.array(CborValue.of(index), CborValue.array(Items.bytes(hashes)));
    }
  }

  /** Copies the places. */
  public AppendReply {
    places = List.copyOf(places);
  }

  /** Reads an answer. */
  public static AppendReply decode(Bytes encoded) {
    Fields fields = Cbor.fields("append answer", encoded, MAX_ITEMS);
    fields.version(1);
    String note = fields.text("note", 1, MAX_NOTE);
    List<Place> places = fields.list("places", 1, Limits.APPEND_ENTRIES, Place::of);
    fields.end();
    return new AppendReply(note, places);
  }

  /** The answer's bytes. */
  public Bytes encode() {
    List<CborValue> items = places.stream().map(Place::toCbor).toList();
    return Cbor.encode(
        CborValue.array(CborValue.of(1), CborValue.of(note), CborValue.array(items)));
  }
}
