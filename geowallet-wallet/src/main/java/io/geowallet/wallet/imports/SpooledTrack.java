package io.geowallet.wallet.imports;

import io.coneix.evidence.bytes.Bytes;
import io.geowallet.wallet.imports.spool.SortedFixes;

/**
 * What came out of a file, however large; whoever has it closes it.
 *
 * @param fixes in order, each one once
 * @param report what was left out, and why
 * @param contentHash SHA-256 of the file as it is, by which it is known again
 */
public record SpooledTrack(SortedFixes fixes, ImportReport report, Bytes contentHash)
    implements AutoCloseable {
  /**
   * This track; one without a fix is closed.
   *
   * @throws NoUsableLine where every point was refused
   */
  public SpooledTrack usable() {
    if (fixes.size() == 0) {
      close();
      throw new NoUsableLine(report);
    }
    return this;
  }

  @Override
  public void close() {
    fixes.close();
  }
}
