package io.coneix.platform.drop;

import io.coneix.evidence.error.Fault;

/**
 * A drop is kept, but not logged yet: others have taken the names of its box's next counters. HTTP
 * 503; the next try goes on behind them.
 */
public final class NoFreeName extends Fault {
  NoFreeName() {
    super(
        "drop is not logged yet",
        "box",
        "a counter whose name the log does not hold",
        "names that somebody else has taken",
        "post it again");
  }
}
