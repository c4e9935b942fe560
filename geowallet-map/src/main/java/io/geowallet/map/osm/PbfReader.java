package io.geowallet.map.osm;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Reads PBF (wiki.openstreetmap.org/wiki/PBF_Format) blob after blob. Not thread-safe. */
final class PbfReader {
  private static final byte[] MAGIC = {0x0a, 0x09, 'O', 'S', 'M', 'H', 'e', 'a', 'd', 'e', 'r'};

  /** The format's own bounds. */
  private static final int MOST_HEADER_BYTES = 64 << 10;

  private static final int MOST_BLOB_BYTES = 32 << 20;

  /** Maps shrink to a quarter; what shrinks more than this was made to keep a reader busy. */
  private static final int MOST_RATIO = 200;

  private static final int FREE_BYTES = 1 << 20;

  private final CheckedHandler handler;
  private int blob;

  PbfReader(CheckedHandler handler) {
    this.handler = handler;
  }

  static boolean looksLikePbf(byte[] head) {
    int from = Integer.BYTES;
    return head.length >= from + MAGIC.length
        && Arrays.equals(MAGIC, 0, MAGIC.length, head, from, from + MAGIC.length);
  }

  void read(InputStream in) throws IOException {
    while (true) {
      byte[] length = in.readNBytes(Integer.BYTES);
      if (length.length == 0) {
        return;
      }
      blob++;
      if (length.length < Integer.BYTES) {
        throw bad("a length of 4 bytes", length.length + " bytes");
      }
      readBlob(in, size(ByteBuffer.wrap(length).getInt(), MOST_HEADER_BYTES, "a blob header"));
    }
  }

  private void readBlob(InputStream in, int headerBytes) throws IOException {
    Wire header = Wire.of(exactly(in, headerBytes), place() + ", header");
    String type = "";
    int size = -1;
    while (header.next()) {
      switch (header.field()) {
        case 1 -> type = header.text();
        case 3 -> size = size(header.number(), MOST_BLOB_BYTES, "a blob");
        default -> header.skip();
      }
    }
    if (size < 0) {
      throw bad("the blob's size", "none");
    }
    byte[] content = exactly(in, size);
    if (blob == 1 && !type.equals("OSMHeader")) {
      throw bad("OSMHeader as the first blob", type);
    }
    switch (type) {
      case "OSMHeader" -> new PbfHeader(handler).read(Wire.of(unpack(content), place()));
      case "OSMData" -> new PbfBlock(handler).read(Wire.of(unpack(content), place()));
      default -> {
        // The format says that readers pass over what they do not know.
      }
    }
  }

  private byte[] unpack(byte[] content) {
    Wire wire = Wire.of(content, place());
    byte[] raw = null;
    byte[] packed = null;
    int rawSize = -1;
    while (wire.next()) {
      switch (wire.field()) {
        case 1 -> raw = wire.bytes();
        case 2 -> rawSize = size(wire.number(), MOST_BLOB_BYTES, "an unpacked blob");
        case 3 -> packed = wire.bytes();
        case 4, 5, 6, 7 -> throw bad("data that is not packed, or by zlib", "another packing");
        default -> wire.skip();
      }
    }
    if (raw != null) {
      return raw;
    }
    if (packed == null || rawSize < 0) {
      throw bad("data and its size", "none");
    }
    if (rawSize > FREE_BYTES && rawSize / MOST_RATIO > packed.length) {
      throw bad("at most " + MOST_RATIO + " times the packed size", rawSize + " bytes");
    }
    handler.unpacked(rawSize, this::place);
    return inflate(packed, rawSize);
  }

  /** Grows with what comes out, so that a false size alone takes no memory. */
  private byte[] inflate(byte[] packed, int rawSize) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      byte[] out = new byte[Math.min(rawSize, Math.max(1 << 16, 4 * packed.length))];
      int length = 0;
      while (length < rawSize) {
        if (length == out.length) {
          out = Arrays.copyOf(out, (int) Math.min(rawSize, 2L * length));
        }
        int n = inflater.inflate(out, length, out.length - length);
        if (n == 0) {
          throw bad(rawSize + " bytes of zlib data", length + " bytes");
        }
        length += n;
      }
      if (inflater.inflate(new byte[1]) != 0 || !inflater.finished()) {
        throw bad(rawSize + " bytes of zlib data", "more, or no end");
      }
      return out.length == length ? out : Arrays.copyOf(out, length);
    } catch (DataFormatException e) {
      throw bad("unbroken zlib data", String.valueOf(e.getMessage()));
    } finally {
      inflater.end();
    }
  }

  private byte[] exactly(InputStream in, int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw bad(length + " bytes", bytes.length + " bytes and the end");
    }
    return bytes;
  }

  private int size(long value, int most, String what) {
    if (value < 0 || value > most) {
      throw bad(what + " of at most " + most + " bytes", Long.toString(value));
    }
    return (int) value;
  }

  private String place() {
    return String.format(Locale.ROOT, "blob %d", blob);
  }

  private UnreadableMap bad(String expected, String found) {
    return new UnreadableMap("PBF blob", place(), expected, found);
  }
}
