package io.geowallet.wallet.imports.nmea;

import io.geowallet.wallet.imports.point.Place;
import io.geowallet.wallet.imports.point.RecordTooLong;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** The lines of a text, of bounded length; CR LF, LF and CR end one. Not thread-safe. */
final class Lines {
  private static final int MAX_CHARS = 65_536;
  private static final int END = -1;

  private final Reader in;
  private final Place file;
  private final StringBuilder text = new StringBuilder();
  private long line;
  private boolean afterReturn;

  /** Starts at the first character of {@code in}, which should be buffered. */
  Lines(Reader in, Place file) {
    this.in = in;
    this.file = file;
  }

  /**
   * The next line; null at the end.
   *
   * @throws RecordTooLong if it has more than 65,536 characters
   */
  @Nullable String next() throws IOException {
    text.setLength(0);
    line++;
    int c = in.read();
    if (c == '\n' && afterReturn) {
      c = in.read();
    }
    if (c == END) {
      return null;
    }
    while (c != END && c != '\n' && c != '\r') {
      if (text.length() >= MAX_CHARS) {
        throw new RecordTooLong(here(), MAX_CHARS);
      }
      text.append((char) c);
      c = in.read();
    }
    afterReturn = c == '\r';
    return text.toString();
  }

  /** Where the line is that was given last. */
  Place here() {
    return file.at(line);
  }
}
