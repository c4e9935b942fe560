package io.coneix.platform.log;

import io.coneix.evidence.error.Fault;

/** The clock is far behind the time that the log has signed: it signs nothing until then. */
public final class ClockBehind extends Fault {
  ClockBehind() {
    super(
        "clock is behind the log",
        "clock",
        "at most a minute before the last time that was signed",
        "an earlier time",
        "set the clock right; the log goes on once it has reached that time");
  }
}
