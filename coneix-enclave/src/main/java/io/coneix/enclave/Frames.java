package io.coneix.enclave;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;

/**
 * The protocol on the two streams: four bytes of length, most significant first, then a CBOR array
 * that begins with the kind of frame. Stateless.
 */
final class Frames {
  /** From the enclave at its start: [0, sign key, seal key]. */
  static final int KEYS = 0;

  /** To the enclave: [1, evidence]. */
  static final int EVIDENCE = 1;

  /** To the enclave: [2, sealed job]. */
  static final int JOB = 2;

  /** From the enclave: [3, sealed statement]. */
  static final int STATEMENT = 3;

  /** From the enclave: [4, code]. */
  static final int REJECTED = 4;

  /** To the enclave: [5, kind of evidence, encoded checkpoint, nonce]. */
  static final int ATTEST = 5;

  /** From the enclave: [6, encoded key binding, quote]. */
  static final int QUOTE = 6;

  /** Most bytes of a frame: a year of slots in one job stays below. */
  private static final int MAX = 1 << 28;

  private Frames() {}

  /**
   * Reads a frame; empty at the end of the stream.
   *
   * @throws IOException where the stream ends inside a frame, or the frame is too long
   */
  static Optional<Bytes> read(DataInputStream in) throws IOException {
    int size;
    try {
      size = in.readInt();
    } catch (EOFException e) {
      return Optional.empty();
    }
    if (size < 1 || size > MAX) {
      throw new IOException("frame of another size");
    }
    // Room grows with what arrives, so a length alone takes no memory.
    byte[] frame = in.readNBytes(size);
    if (frame.length != size) {
      throw new EOFException();
    }
    return Optional.of(Bytes.wrap(frame));
  }

  /** The fields of a frame. */
  static Fields fields(Bytes frame) {
    return Cbor.fields("frame", frame);
  }

  /** Writes a frame of {@code items}. */
  static void write(DataOutputStream out, CborValue... items) throws IOException {
    Bytes frame = Cbor.encode(CborValue.array(items));
    out.writeInt(frame.size());
    out.write(frame.unsafeArray());
    out.flush();
  }
}
