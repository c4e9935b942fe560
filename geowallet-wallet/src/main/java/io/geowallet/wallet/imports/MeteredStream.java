package io.geowallet.wallet.imports;

import java.io.IOException;
import java.io.InputStream;

/**
 * Lets an XML parser read no more than so many bytes between two events. A parser keeps a whole
 * comment, name or attribute in memory before it gives it out; this is what bounds it. Not
 * thread-safe.
 */
final class MeteredStream extends InputStream {
  private static final long MAX_BYTES = 4 << 20;

  private final InputStream in;
  private final Place file;
  private long left = MAX_BYTES;

  MeteredStream(InputStream in, Place file) {
    this.in = in;
    this.file = file;
  }

  /** Tells that the parser gave something out. */
  void event() {
    left = MAX_BYTES;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = in.read(buffer, offset, length);
    left -= Math.max(0, n);
    if (left < 0) {
      throw new XmlBeyondLimits(file, "markup below " + MAX_BYTES + " bytes", "a longer piece");
    }
    return n;
  }
}
