package io.geowallet.wallet.imports.spool;

import io.geowallet.mobility.Fix;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Fixes in natural order, each one once; {@link #close} gives back what they take. */
public interface SortedFixes extends AutoCloseable {
  /** How many. */
  long size();

  /** How many were left out because the same fix, in every component, was there already. */
  long doubles();

  /** The earliest. */
  Optional<Fix> first();

  /** The latest. */
  Optional<Fix> last();

  /**
   * All of them, from the first; may be asked for several times, one after the other.
   *
   * @throws SpoolFault where the disk fails
   */
  Iterator<Fix> iterator();

  @Override
  void close();

  /** Those of a list that is in order already. */
  static SortedFixes of(List<Fix> fixes, long doubles) {
    return new ListedFixes(fixes, doubles);
  }
}
