package io.coneix.contract.check;

import io.coneix.contract.statement.FailureCode;
import io.coneix.evidence.log.LogEntry;
import io.coneix.evidence.log.ProvenLog;

/**
 * Place and time of an entry in the log.
 *
 * @param index its place
 * @param sec no later than this second UTC it was logged: the time at which it is judged
 */
public record Logged(long index, long sec) {
  /**
   * Looks an entry up.
   *
   * @param what its name in messages
   * @throws RunFailed with {@code code} where the proof does not list it
   */
  static Logged require(ProvenLog log, LogEntry entry, FailureCode code, String what) {
    if (!log.contains(entry)) {
      throw new RunFailed(code, what, "an entry in the log", "none");
    }
    return at(log, log.indexOf(entry.name()).orElseThrow(), code, what);
  }

  /** The same for a place that the proof lists. */
  static Logged at(ProvenLog log, long index, FailureCode code, String what) {
    return new Logged(
        index,
        log.upperBoundSec(index)
            .orElseThrow(() -> new RunFailed(code, what, "a time by the policy", "none")));
  }
}
