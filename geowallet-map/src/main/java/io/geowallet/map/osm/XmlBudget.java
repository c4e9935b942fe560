package io.geowallet.map.osm;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Lets only so many bytes pass between two events of an XML parser, which keeps a whole comment,
 * name or attribute in memory before it gives it out. Not thread-safe.
 */
final class XmlBudget extends FilterInputStream {
  private static final int MOST_BYTES = 4 << 20;

  private int left = MOST_BYTES;

  XmlBudget(InputStream in) {
    super(in);
  }

  /** Tells that the parser gave something out. */
  void event() {
    left = MOST_BYTES;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    spend(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = super.read(buffer, offset, length);
    spend(Math.max(0, n));
    return n;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** The parser closes what it has read to the end; the stream is not ours to close. */
  @Override
  public void close() {}

  private void spend(int n) {
    left -= n;
    if (left < 0) {
      throw new UnreadableMap(
          "XML file", "its markup", "at most " + MOST_BYTES + " bytes at a piece", "more");
    }
  }
}
