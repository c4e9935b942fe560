package io.geowallet.wallet.imports.pack;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.error.Impossible;
import io.geowallet.wallet.imports.point.Place;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.function.LongConsumer;

/**
 * A file's bytes, counted and hashed. A failing disk becomes {@link UnreadableFile}, so that what
 * is read on top of this stream can tell it from content that is wrong. Not thread-safe.
 */
public final class DiskStream extends InputStream {
  private final InputStream in;
  private final Place file;
  private final LongConsumer progress;
  private final MessageDigest digest;
  private long count;

  /** Counts from the present position of {@code in}. */
  public DiskStream(InputStream in, Place file) {
    this(in, file, count -> {});
  }

  /** Tells {@code progress} after each piece how many bytes were read so far. */
  public DiskStream(InputStream in, Place file, LongConsumer progress) {
    this.in = in;
    this.file = file;
    this.progress = progress;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new Impossible("every JDK has SHA-256", e);
    }
  }

  /** How many bytes were read so far. */
  public long count() {
    return count;
  }

  /** SHA-256 of what was read since this was asked for last. */
  public Bytes hash() {
    return Bytes.wrap(digest.digest());
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
      if (n > 0) {
        count += n;
        digest.update(buffer, offset, n);
        progress.accept(count);
      }
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
