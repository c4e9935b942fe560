package io.coneix.platform.log;

import io.coneix.evidence.error.Fault;

/** The log takes no append now; nothing that was acknowledged is concerned. */
public final class LogBusy extends Fault {
  LogBusy() {
    super(
        "log takes no append now",
        "log",
        "room in the queue and a running log",
        "too many appends, or the end of the process",
        "repeat the append");
  }
}
