package io.coneix.cli.attest;

import io.coneix.evidence.bytes.Bytes;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Lines of a file of any size: of one that is too long, only its first bytes are kept, and one that
 * does not end (a device) is given up. For one thread.
 */
final class BoundedLines {
  /** A longer line [bytes] is no line. */
  static final int GIVE_UP = 1 << 26;

  private final InputStream in;
  private final int max;

  /** Lines of at most {@code max} bytes, and one byte more of those that are longer. */
  BoundedLines(InputStream in, int max) {
    this.in = new BufferedInputStream(in);
    this.max = max;
  }

  /**
   * The next line without its line feed; empty at the end.
   *
   * @throws EndlessLine after {@link #GIVE_UP} bytes without a line feed
   */
  Optional<Bytes> next() throws IOException {
    int next = in.read();
    if (next < 0) {
      return Optional.empty();
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int read = 1; next >= 0 && next != '\n'; read++) {
      if (read > GIVE_UP) {
        throw new EndlessLine();
      }
      if (line.size() <= max) {
        line.write(next);
      }
      next = in.read();
    }
    return Optional.of(Bytes.wrap(line.toByteArray()));
  }

  /** A line that is not worth reading on. */
  static final class EndlessLine extends IOException {
    private static final long serialVersionUID = 1L;

    EndlessLine() {
      super("a line of more than " + GIVE_UP + " bytes");
    }
  }
}
