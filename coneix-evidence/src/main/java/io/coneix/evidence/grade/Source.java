package io.coneix.evidence.grade;

import java.util.Locale;

/** The way on which data reached the record, best first; the ordinal is the wire number. */
public enum Source {
  /** As ciphertext from a bound device to a drop box; it has no lower bound of time. */
  DROP,
  /** Collected by the wallet itself. */
  WALLET,
  /** Read from a file. */
  FILE,
  /** Typed by a person. */
  TYPED;

  /** For example {@code wallet}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** True where this source satisfies a contract that asks for {@code minimum}. */
  public boolean meets(Source minimum) {
    return ordinal() <= minimum.ordinal();
  }
}
