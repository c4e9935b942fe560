package io.geowallet.map.osm;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Unpacks gzip, but no bomb: maps shrink to a tenth, not to a thousandth. Not thread-safe. */
final class GunzipStream extends FilterInputStream {
  private static final int MOST_RATIO = 200;
  private static final long FREE_BYTES = 16 << 20;

  private final Packed packed;
  private long unpacked;

  GunzipStream(InputStream in) throws IOException {
    this(new Packed(in));
  }

  private GunzipStream(Packed packed) throws IOException {
    super(new GZIPInputStream(packed, 1 << 16));
    this.packed = packed;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = super.read(buffer, offset, length);
    count(Math.max(0, n));
    return n;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(int n) {
    unpacked += n;
    if (unpacked > FREE_BYTES && unpacked / MOST_RATIO > packed.count) {
      throw new UnreadableMap(
          "gzip file", "packed data", "at most " + MOST_RATIO + " times the packed size", "more");
    }
  }

  private static final class Packed extends FilterInputStream {
    private long count;

    Packed(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = super.read(buffer, offset, length);
      count += Math.max(0, n);
      return n;
    }
  }
}
