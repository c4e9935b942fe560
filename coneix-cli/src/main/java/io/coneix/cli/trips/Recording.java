package io.coneix.cli.trips;

import io.geowallet.mobility.Fix;
import java.util.List;
import java.util.Map;

/**
 * What one device recorded in one go.
 *
 * @param labels the columns that tell it from others of its file, by name in lower case; empty
 *     where the file has none
 * @param fixes in natural order, each one once
 */
public record Recording(Map<String, String> labels, List<Fix> fixes) {
  /** Copies both. */
  public Recording {
    labels = Map.copyOf(labels);
    fixes = List.copyOf(fixes);
  }
}
