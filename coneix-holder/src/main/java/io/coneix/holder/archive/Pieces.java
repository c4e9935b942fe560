package io.coneix.holder.archive;

import io.coneix.evidence.bytes.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts segments together from blobs in their order. Not thread-safe.
 *
 * <p>A machine may be lost while it sends a segment: what has arrived of it stays where it is, and
 * whoever recovers the wallet goes on behind it. Such remnants are known by the piece that follows:
 * it is not the next one of theirs. They were never confirmed, and are passed over.
 */
final class Pieces {
  private final List<Bytes> pieces = new ArrayList<>();
  private int parts;

  /** Takes the next blob; gives the segment that it completes. */
  Optional<Segment> take(Blob blob) {
    if (blob.part() == 0) {
      pieces.clear();
      parts = blob.parts();
    }
    if (blob.part() != pieces.size() || blob.parts() != parts) {
      pieces.clear();
      return Optional.empty();
    }
    pieces.add(blob.content());
    return pieces.size() == parts ? Optional.of(whole()) : Optional.empty();
  }

  private Segment whole() {
    Bytes encoded = Bytes.concat(pieces.toArray(new Bytes[0]));
    pieces.clear();
    return Segment.decode(encoded);
  }
}
