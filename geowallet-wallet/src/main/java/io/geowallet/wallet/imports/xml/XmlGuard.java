package io.geowallet.wallet.imports.xml;

import io.geowallet.wallet.imports.point.Place;
import java.io.IOException;
import java.io.Reader;

/**
 * Stands between hostile text and an XML parser. It refuses a document type declaration before the
 * parser sees all of it, and lets no more than so many characters pass between two events: a parser
 * keeps a whole comment, name or attribute in memory before it gives it out. It leaves out white
 * space and a byte order mark at the beginning: Strava's files have ten blanks before their XML
 * declaration, where the parser takes none. Not thread-safe.
 */
final class XmlGuard extends Reader {
  private static final long MAX_CHARS = 4 << 20;
  private static final String DOCTYPE = "<!DOCTYPE";
  private static final int MAX_NAME = 64;
  private static final char MARK = '\uFEFF';

  private final Reader in;
  private final Place file;
  private long left = MAX_CHARS;
  private long line = 1;
  private int matched;
  private final StringBuilder root = new StringBuilder();
  private boolean beforeRoot = true;
  private boolean inDoctype;
  private boolean begun;
  private long blankLines;

  XmlGuard(Reader in, Place file) {
    this.in = in;
    this.file = file;
  }

  /** How many lines were left out at the beginning. */
  long blankLines() {
    return blankLines;
  }

  /** Tells that the parser gave something out. */
  void event() {
    left = MAX_CHARS;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int n = begun ? in.read(buffer, offset, length) : first(buffer, offset, length);
    count(n);
    if (n < 0 && inDoctype) {
      throw doctype();
    }
    for (int i = offset; beforeRoot && i < offset + n; i++) {
      look(buffer[i]);
    }
    return n;
  }

  private int first(char[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    int c = in.read();
    while (c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == MARK) {
      blankLines += c == '\n' ? 1 : 0;
      count(1);
      c = in.read();
    }
    if (c < 0) {
      return c;
    }
    begun = true;
    line += blankLines;
    buffer[offset] = (char) c;
    return 1 + Math.max(0, in.read(buffer, offset + 1, length - 1));
  }

  private void count(int chars) {
    left -= Math.max(0, chars);
    if (left < 0) {
      throw new XmlBeyondLimits(file, "markup below " + MAX_CHARS + " characters", "more");
    }
  }

  /**
   * Looks for a DOCTYPE up to the first start tag. A tag in a comment ends the search early; then
   * {@link XmlCursor} still refuses the declaration, only later.
   */
  private void look(char c) {
    if (inDoctype) {
      root(c);
      return;
    }
    line += c == '\n' ? 1 : 0;
    matched = c == DOCTYPE.charAt(matched) ? matched + 1 : c == '<' ? 1 : afterOther(c);
    inDoctype = matched == DOCTYPE.length();
  }

  /** The name after the word: an archive may hold XML of other kinds, which are no tracks. */
  private void root(char c) {
    boolean blank = " \t\r\n".indexOf(c) >= 0;
    if (blank && root.isEmpty()) {
      return;
    }
    if (blank || "[<>\"'".indexOf(c) >= 0 || root.length() >= MAX_NAME) {
      throw doctype();
    }
    root.append(c);
  }

  private ForbiddenDoctype doctype() {
    return new ForbiddenDoctype(file.at(line), root.toString());
  }

  private int afterOther(char c) {
    if (matched == 1 && c != '!' && c != '?') {
      beforeRoot = false;
    }
    return 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
