package io.coneix.platform.log;

import io.coneix.evidence.log.LogEntry;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * An append that waits for the writer.
 *
 * @param entries as they were asked for
 * @param outcome completed once the entries are durable and their checkpoint is published
 */
record Append(List<LogEntry> entries, CompletableFuture<Outcome> outcome) {
  /** How it ended. */
  sealed interface Outcome permits Placed, Conflict {}

  /**
   * All entries are in the log.
   *
   * @param places in the order of the request
   * @param isNew false where the log held every entry before
   * @param published includes them all
   */
  record Placed(List<Long> places, boolean isNew, Published published) implements Outcome {}

  /**
   * Nothing was appended.
   *
   * @param positions of the entries whose name is used with another body
   */
  record Conflict(List<Integer> positions) implements Outcome {}
}
