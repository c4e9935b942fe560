package io.coneix.platform.queue;

import io.coneix.evidence.error.Refused;

/** A statement for a run that was rejected: the wallet may have sent the inputs elsewhere. */
public final class RunOver extends Refused {
  RunOver() {
    super("run is over", "run", "a run that is leased", "a run that was rejected", "");
  }
}
