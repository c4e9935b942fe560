package io.geowallet.wallet.imports.pack;

import io.geowallet.wallet.imports.point.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** The bytes of a ZIP archive, little-endian, with their position. Not thread-safe. */
final class ZipBytes {
  static final int CHUNK = 8_192;

  private final PushbackInputStream in;
  private final Place file;
  private long offset;

  ZipBytes(InputStream in, Place file) {
    this.in = new PushbackInputStream(in, CHUNK);
    this.file = file;
  }

  long offset() {
    return offset;
  }

  Place here() {
    return file.at(0, offset);
  }

  /** As {@link InputStream#read(byte[], int, int)}. */
  int read(byte[] buffer, int length) throws IOException {
    int n = in.read(buffer, 0, length);
    offset += Math.max(0, n);
    return n;
  }

  /** Gives bytes back that were read last. */
  void unread(byte[] buffer, int from, int length) throws IOException {
    in.unread(buffer, from, length);
    offset -= length;
  }

  boolean isAtEnd() throws IOException {
    int b = in.read();
    if (b >= 0) {
      in.unread(b);
    }
    return b < 0;
  }

  int u16() throws IOException {
    return one() | one() << 8;
  }

  long u32() throws IOException {
    return u16() | (long) u16() << 16;
  }

  long u64() throws IOException {
    long low = u32();
    return low | u32() << 32;
  }

  private int one() throws IOException {
    int b = in.read();
    if (b < 0) {
      throw cutOff();
    }
    offset++;
    return b;
  }

  byte[] bytes(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    offset += bytes.length;
    if (bytes.length < length) {
      throw cutOff();
    }
    return bytes;
  }

  void skip(long length) throws IOException {
    for (long left = length; left > 0; left -= bytes((int) Math.min(left, CHUNK)).length) {
      // Each piece throws where the file ends too early.
    }
  }

  BrokenArchive cutOff() {
    return broken("more bytes", "an end in the middle");
  }

  BrokenArchive broken(String expected, String found) {
    return new BrokenArchive(here(), expected, found);
  }
}
