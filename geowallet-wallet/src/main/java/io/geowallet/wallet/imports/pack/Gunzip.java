package io.geowallet.wallet.imports.pack;

import io.geowallet.wallet.imports.point.Place;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Unpacks gzip (RFC 1952, several members too), strictly and by measure. Not thread-safe. */
public final class Gunzip extends InputStream {
  private static final String WHOLE = "a whole gzip file";

  private final Members unpacked;
  private final Place file;
  private final Measure measure;

  /**
   * Reads the first member's header.
   *
   * @throws BrokenArchive if it is cut off or damaged
   */
  public Gunzip(BufferedInputStream in, Place file, Measure measure) {
    this.file = file;
    this.measure = measure;
    try {
      this.unpacked = new Members(in);
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
        throw new BrokenArchive(file, WHOLE, "bytes after the end that are no gzip");
      }
      measure.add(n);
      return n;
    } catch (IOException e) {
      throw broken(e);
    }
  }

  @Override
  public void close() throws IOException {
    unpacked.close();
  }

  private BrokenArchive broken(IOException e) {
    String found = e instanceof EOFException ? "an end in the middle" : "damaged data";
    BrokenArchive failure = new BrokenArchive(file, WHOLE, found);
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
