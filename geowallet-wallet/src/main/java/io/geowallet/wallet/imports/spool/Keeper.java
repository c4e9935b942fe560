package io.geowallet.wallet.imports.spool;

import io.geowallet.mobility.Fix;

/** Keeps the fixes of a file, and can give back those of a part that turns out to be broken. */
public interface Keeper {
  /** Takes one more. */
  void add(Fix fix);

  /** What follows was recorded by itself. */
  default void begin() {}

  /** What was taken so far stays. */
  void mark();

  /** Forgets what was taken since the mark. */
  void takeBack();
}
