package io.geowallet.wallet.imports;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * Unpacks gzip (RFC 1952, several members too) and stops where the output grows out of proportion:
 * DEFLATE can pack 1,032 to 1, tracks pack 5 to 60 to 1. Not thread-safe.
 */
final class Gunzip extends InputStream {
  private static final long FREE_BYTES = 1 << 20;
  private static final long MAX_RATIO = 250;

  private final DiskStream packed;
  private final Members unpacked;
  private final Place file;
  private final long maxBytes;
  private long count;

  /**
   * Reads the first member's header.
   *
   * @param head a stream with a mark, on top of {@code packed}
   * @throws BrokenGzip if it is cut off or damaged
   */
  Gunzip(BufferedInputStream head, DiskStream packed, Place file, long maxBytes) {
    this.packed = packed;
    this.file = file;
    this.maxBytes = maxBytes;
    try {
      this.unpacked = new Members(head);
    } catch (IOException e) {
      throw broken(e);
    }
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    try {
      int n = unpacked.read(buffer, offset, length);
      if (n < 0 && unpacked.hasRest()) {
        throw new BrokenGzip(file, "bytes after the end that are no gzip");
      }
      count += Math.max(0, n);
      checkMeasure();
      return n;
    } catch (IOException e) {
      throw broken(e);
    }
  }

  @Override
  public void close() throws IOException {
    unpacked.close();
  }

  private void checkMeasure() {
    if (count > maxBytes) {
      throw new GzipBomb(file, "at most " + maxBytes + " bytes", "more");
    }
    if (count > FREE_BYTES && count / packed.count() >= MAX_RATIO) {
      String found = String.format(Locale.ROOT, "%d bytes from %d", count, packed.count());
      throw new GzipBomb(file, "at most " + MAX_RATIO + " times its size", found);
    }
  }

  private BrokenGzip broken(IOException e) {
    String found = e instanceof EOFException ? "an end in the middle" : "damaged data";
    BrokenGzip failure = new BrokenGzip(file, found);
    failure.initCause(e);
    return failure;
  }

  /** The JDK's reader passes over whatever follows the last good member; this one tells. */
  private static final class Members extends GZIPInputStream {
    private static final int TRAILER_BYTES = 8;

    Members(InputStream in) throws IOException {
      super(in, 8_192);
    }

    boolean hasRest() throws IOException {
      return inf.getRemaining() > TRAILER_BYTES || in.read() >= 0;
    }
  }
}
