package io.geowallet.mobility;

import java.util.Locale;

/**
 * Bytes that {@link FixCodec#encode} would not have written. Names the column, the position and the
 * rule that was broken, but no coordinate and no time: the message may reach a log.
 */
public final class MalformedFixes extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String what;
  private final int offset;
  private final String expected;
  private final String found;

  /**
   * @param what the part of the format at fault, for example {@code "latitude of fix 7"}
   * @param offset where the reader stood, in bytes from the start; it is behind the value at fault
   * @param expected the rule
   * @param found what is there instead, without personal data
   */
  MalformedFixes(String what, int offset, String expected, String found) {
    super(
        String.format(
            Locale.ROOT,
            "stored fixes, %s (byte %d): expected %s, found %s",
            what,
            offset,
            expected,
            found));
    this.what = what;
    this.offset = offset;
    this.expected = expected;
    this.found = found;
  }

  /** The part of the format at fault. */
  public String what() {
    return what;
  }

  /** Where the reader stood, in bytes from the start. */
  public int offset() {
    return offset;
  }

  /** The rule that was broken. */
  public String expected() {
    return expected;
  }

  /** What is there instead. */
  public String found() {
    return found;
  }
}
