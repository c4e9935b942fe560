package io.geowallet.wallet.imports.pack;

import io.geowallet.wallet.imports.point.Place;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * What a ZIP archive says of an entry in front of it (APPNOTE 6.3.10, 4.3.7).
 *
 * @param name as it stands there
 * @param offset of the header
 * @param deflated false where the bytes are stored as they are
 * @param described true where checksum and sizes follow the bytes
 */
record ZipHeader(
    String name,
    long offset,
    boolean deflated,
    boolean described,
    long crc,
    long packedSize,
    long size) {
  static final long SIGNATURE = 0x0403_4b50L;
  static final long IN_EXTRA = 0xffff_ffffL;

  private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;
  private static final int DESCRIBED = 1 << 3;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final int MAX_NAME = 1_024;
  private static final int ZIP64 = 1;

  /** Reads a header after its signature. */
  static ZipHeader read(ZipBytes in, Place file) throws IOException {
    final long offset = in.offset() - 4;
    in.u16();
    int flags = in.u16();
    int method = in.u16();
    in.u32();
    long crc = in.u32();
    long packedSize = in.u32();
    long size = in.u32();
    int nameLength = in.u16();
    int extraLength = in.u16();
    String name = name(in, nameLength, file);
    byte[] extra = in.bytes(extraLength);
    if ((flags & ENCRYPTED) != 0) {
      throw in.broken("an archive without password", "an entry with one");
    }
    boolean described = (flags & DESCRIBED) != 0;
    if (method != DEFLATED && (method != STORED || described)) {
      throw in.broken("entries that are stored or deflated", "method " + method);
    }
    return new ZipHeader(
        name,
        offset,
        method == DEFLATED,
        described,
        crc,
        packedSize == IN_EXTRA ? wide(extra, size == IN_EXTRA ? 1 : 0, packedSize) : packedSize,
        size == IN_EXTRA ? wide(extra, 0, size) : size);
  }

  /**
   * The name, which must stay inside.
   *
   * @throws UnsafeArchive if it leads out, or has control characters
   */
  static String name(ZipBytes in, int length, Place file) throws IOException {
    if (length == 0 || length > MAX_NAME) {
      throw in.broken("a name of 1 to " + MAX_NAME + " bytes", "one of " + length);
    }
    String name = new String(in.bytes(length), StandardCharsets.UTF_8);
    boolean drive = name.length() > 1 && name.charAt(1) == ':';
    boolean control = name.chars().anyMatch(c -> c < ' ' || c == 0x7f);
    boolean up = ("/" + name + "/").contains("/../");
    if (drive || control || up || name.startsWith("/") || name.indexOf('\\') >= 0) {
      throw new UnsafeArchive(
          file.at(0, in.offset()), "names that stay in the archive", "a name that leads out of it");
    }
    return name;
  }

  boolean isDirectory() {
    return name.endsWith("/");
  }

  /** The so many-th number of the extra field for large files (4.5.3). */
  static long wide(byte[] extra, int number, long otherwise) {
    ByteBuffer in = ByteBuffer.wrap(extra).order(ByteOrder.LITTLE_ENDIAN);
    while (in.remaining() >= 4) {
      int id = in.getShort() & 0xffff;
      int length = in.getShort() & 0xffff;
      if (length > in.remaining()) {
        return otherwise;
      }
      if (id == ZIP64 && length >= 8 * (number + 1)) {
        return in.getLong(in.position() + 8 * number);
      }
      in.position(in.position() + length);
    }
    return otherwise;
  }
}
