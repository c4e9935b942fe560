package io.geowallet.wallet.imports.fit;

import io.geowallet.wallet.imports.point.Place;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a FIT file with their checksum and position. Not thread-safe. */
final class FitBytes {
  private final InputStream in;
  private final Place file;
  private final FitCrc crc = new FitCrc();
  private long offset;

  FitBytes(InputStream in, Place file) {
    this.in = in;
    this.file = file;
  }

  Place here() {
    return file.at(0, offset);
  }

  long offset() {
    return offset;
  }

  FitCrc crc() {
    return crc;
  }

  /** The next byte; -1 at the end. */
  int readOrEnd() throws IOException {
    int b = in.read();
    if (b >= 0) {
      offset++;
      crc.add(b);
    }
    return b;
  }

  /**
   * The next byte.
   *
   * @throws BrokenFit at the end
   */
  int read() throws IOException {
    int b = readOrEnd();
    if (b < 0) {
      throw new BrokenFit(here(), "more bytes", "an end in the middle");
    }
    return b;
  }

  int read16(boolean bigEndian) throws IOException {
    int first = read();
    int second = read();
    return bigEndian ? first << Byte.SIZE | second : second << Byte.SIZE | first;
  }

  long read32(boolean bigEndian) throws IOException {
    long first = read16(bigEndian);
    long second = read16(bigEndian);
    return bigEndian ? first << Short.SIZE | second : second << Short.SIZE | first;
  }

  void skip(long count) throws IOException {
    for (long i = 0; i < count; i++) {
      read();
    }
  }
}
