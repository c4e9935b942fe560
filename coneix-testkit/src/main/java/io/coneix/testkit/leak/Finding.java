package io.coneix.testkit.leak;

import java.nio.file.Path;

/**
 * A planted value in a file.
 *
 * @param offset of its first byte
 */
public record Finding(Path file, long offset, Form form) {
  private static final int COMPANY = 256;

  /**
   * Whether the other finding makes this one more than chance: another value, near by, and not in
   * the same bytes.
   */
  boolean isSupportedBy(Finding other) {
    long gap =
        offset <= other.offset
            ? other.offset - offset - form.bytes().length
            : offset - other.offset - other.form.bytes().length;
    return gap >= 0 && gap <= COMPANY && !other.form.value().equals(form.value());
  }

  @Override
  public String toString() {
    return form + " in " + file + " at " + offset;
  }
}
