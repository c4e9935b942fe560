package io.coneix.cli.attest;

import io.coneix.evidence.bytes.Bytes;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Lines of a file of any size: of one that is too long, only its first bytes are kept. For one
 * thread.
 */
final class BoundedLines {
  private final InputStream in;
  private final int max;

  /** Lines of at most {@code max} bytes, and one byte more of those that are longer. */
  BoundedLines(InputStream in, int max) {
    this.in = new BufferedInputStream(in);
    this.max = max;
  }

  /** The next line without its line feed; empty at the end. */
  Optional<Bytes> next() throws IOException {
    int next = in.read();
    if (next < 0) {
      return Optional.empty();
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (next >= 0 && next != '\n') {
      if (line.size() <= max) {
        line.write(next);
      }
      next = in.read();
    }
    return Optional.of(Bytes.wrap(line.toByteArray()));
  }
}
