package io.geowallet.mobility;

/**
 * Whether a phone says that a position came from a program that makes positions up, and not from
 * its receiver. The ordinal is the number in {@link FixCodec}.
 */
public enum Mock {
  /** Nobody said. Most applications never do. */
  UNKNOWN,
  /** The phone says no. */
  NO,
  /** The phone says yes. */
  YES;

  /** The answer to a phone's yes or no. */
  public static Mock of(boolean madeUp) {
    return madeUp ? YES : NO;
  }
}
