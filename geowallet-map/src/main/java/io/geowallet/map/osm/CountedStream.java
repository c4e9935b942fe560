package io.geowallet.map.osm;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lets so many bytes pass and no more. Not thread-safe. */
final class CountedStream extends FilterInputStream {
  private final long most;
  private long count;

  CountedStream(InputStream in, long most) {
    super(in);
    this.most = most;
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
    count += n;
    if (count > most) {
      throw new UnreadableMap("size of the file", "its end", "at most " + most + " bytes", "more");
    }
  }
}
