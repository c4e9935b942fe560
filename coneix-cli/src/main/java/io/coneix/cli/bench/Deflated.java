package io.coneix.cli.bench;

import java.util.zip.Deflater;

/** Packs bytes as a server would, and throws the result away. Stateless. */
final class Deflated {
  private static final int BUFFER = 1 << 16;

  private Deflated() {}

  /** How many bytes are left of {@code content} when packed. */
  static long size(byte[] content) {
    Deflater deflater = new Deflater();
    try {
      deflater.setInput(content);
      deflater.finish();
      byte[] buffer = new byte[BUFFER];
      while (!deflater.finished()) {
        deflater.deflate(buffer);
      }
      return deflater.getBytesWritten();
    } finally {
      deflater.end();
    }
  }
}
