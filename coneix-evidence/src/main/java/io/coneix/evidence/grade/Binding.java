package io.coneix.evidence.grade;

import java.util.Locale;

/**
 * Whether a record was made on the contract's chain after signing (THREATS, T02), best first; the
 * ordinal is the wire number.
 */
public enum Binding {
  /** On the chain to which the contract is tied, after signing. */
  BOUND,
  /** Logged before the contract was signed: the holder could have picked among several graphs. */
  UNBOUND;

  /** {@code bound} or {@code unbound}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** True where this binding satisfies a contract that asks for {@code minimum}. */
  public boolean meets(Binding minimum) {
    return ordinal() <= minimum.ordinal();
  }
}
