package io.geowallet.wallet.live.setup;

import io.nayuki.qrcodegen.QrCode;
import java.util.ArrayList;
import java.util.List;

/**
 * A QR code (ISO/IEC 18004) to be scanned from a page or a terminal, with the quiet zone of four
 * modules that the standard asks for. Immutable; holds the phone's secrets as its text does.
 */
public final class QrPicture {
  private static final int QUIET = 4;

  private final QrCode code;

  private QrPicture(QrCode code) {
    this.code = code;
  }

  /** A text of at most some 2,900 characters; screens are clean, so little is spent on repair. */
  public static QrPicture of(String text) {
    return new QrPicture(QrCode.encodeText(text, QrCode.Ecc.LOW));
  }

  /** Width and height in modules, the quiet zone among them. */
  public int size() {
    return code.size + 2 * QUIET;
  }

  /** The dark modules as the path of an SVG whose unit is one module. */
  public String path() {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < size(); y++) {
      int x = 0;
      while (x < size()) {
        int from = x;
        while (isDark(x, y)) {
          x++;
        }
        if (x > from) {
          path.append('M').append(from).append(' ').append(y);
          path.append('h').append(x - from).append("v1h-").append(x - from).append('z');
        }
        x++;
      }
    }
    return path.toString();
  }

  /**
   * Lines of block characters, two rows of modules each. Light modules are drawn and dark ones left
   * out, for terminals that are dark; readers take the reverse too.
   */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (int y = 0; y < size(); y += 2) {
      StringBuilder line = new StringBuilder();
      for (int x = 0; x < size(); x++) {
        line.append(block(!isDark(x, y), y + 1 < size() && !isDark(x, y + 1)));
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private static char block(boolean upper, boolean lower) {
    if (upper) {
      return lower ? '\u2588' : '\u2580';
    }
    return lower ? '\u2584' : ' ';
  }

  /** Outside of the code there is no dark module. */
  private boolean isDark(int x, int y) {
    return code.getModule(x - QUIET, y - QUIET);
  }

  @Override
  public String toString() {
    return "a code of " + code.size + " modules";
  }
}
