package io.geowallet.mobility.road;

import java.util.Locale;

/**
 * Bytes that are no pack, or a pack that contradicts itself. Names the table, the place in the file
 * and the rule that was broken.
 */
public final class MalformedPack extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String what;
  private final long offset;
  private final String expected;
  private final String found;

  /**
   * Builds the failure from its operands.
   *
   * @param what the part of the format at fault, for example {@code "edge 7, attribute"}
   * @param offset where it is, in bytes from the start
   * @param expected the rule
   * @param found what is there instead
   */
  public MalformedPack(String what, long offset, String expected, String found) {
    super(
        String.format(
            Locale.ROOT,
            "pack, %s (byte %d): expected %s, found %s",
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

  /** Where it is, in bytes from the start. */
  public long offset() {
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
