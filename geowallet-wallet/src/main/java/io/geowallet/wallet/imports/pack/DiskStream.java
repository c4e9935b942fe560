package io.geowallet.wallet.imports.pack;

import io.geowallet.wallet.imports.point.Place;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file's bytes, counted. A failing disk becomes {@link UnreadableFile}, so that what is read on
 * top of this stream can tell it from content that is wrong. Not thread-safe.
 */
public final class DiskStream extends InputStream {
  private final InputStream in;
  private final Place file;
  private long count;

  /** Counts from the present position of {@code in}. */
  public DiskStream(InputStream in, Place file) {
    this.in = in;
    this.file = file;
  }

  /** How many bytes were read so far. */
  public long count() {
    return count;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    try {
      int n = in.read(buffer, offset, length);
      count += Math.max(0, n);
      return n;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public int available() {
    try {
      return in.available();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private UnreadableFile failed(IOException e) {
    UnreadableFile failure = new UnreadableFile(file, "an error of the disk or of the stream");
    failure.initCause(e);
    return failure;
  }
}
