package io.geowallet.wallet.imports;

import io.geowallet.mobility.Fix;
import java.nio.file.Path;
import java.util.List;

/**
 * What came out of a file. Immutable.
 *
 * @param fixes in natural order, each one once
 * @param report what was left out, and why
 */
public record ImportedTrack(List<Fix> fixes, ImportReport report) {
  /** Copies the list. */
  public ImportedTrack {
    fixes = List.copyOf(fixes);
  }

  /**
   * This track.
   *
   * @param file where it came from
   * @throws NoUsableLine where every point was refused
   */
  public ImportedTrack usable(Path file) {
    return usable(file.toString());
  }

  /** As {@link #usable(Path)}, for what came by a name only. */
  public ImportedTrack usable(String file) {
    if (fixes.isEmpty()) {
      throw new NoUsableLine(report);
    }
    return this;
  }
}
