package io.coneix.platform.host;

import io.coneix.client.wire.Limits;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Optional;

/**
 * The protocol on the pipes: four bytes of length, most significant first, then a CBOR array that
 * begins with the kind of frame. Stateless.
 */
final class Frames {
  /** From the enclave at its start: [0, signKey b32, sealKey b1216]. */
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

  private static final int MAX = Limits.JOB + Limits.FRAME;

  private Frames() {}

  static void write(DataOutputStream out, int kind, Bytes content) throws IOException {
    write(out, CborValue.of(kind), CborValue.of(content));
  }

  static void write(DataOutputStream out, CborValue... items) throws IOException {
    Bytes frame = Cbor.encode(CborValue.array(items));
    out.writeInt(frame.size());
    out.write(frame.unsafeArray());
    out.flush();
  }

  /**
   * Reads a frame; empty at the end of the stream.
   *
   * @throws HostFailed where it is too long
   * @throws io.coneix.evidence.cbor.MalformedCbor where it is no array
   */
  static Optional<Fields> read(DataInputStream in) throws IOException {
    int first = in.read();
    if (first < 0) {
      return Optional.empty();
    }
    int size = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
    if (size < 1 || size > MAX) {
      throw new HostFailed("frame of the enclave", "1 to " + MAX + " bytes", size + " bytes");
    }
    byte[] frame = new byte[size];
    in.readFully(frame);
    return Optional.of(Cbor.fields("frame of the enclave", Bytes.wrap(frame)));
  }
}
