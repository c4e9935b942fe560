package io.coneix.holder.log;

import io.coneix.client.LogClient;
import io.coneix.client.PlatformClient;
import io.coneix.evidence.log.Checkpoint;
import io.coneix.evidence.log.LogKeys;
import io.coneix.evidence.log.TimedCheckpoint;

/**
 * Asks the log for the first timed checkpoint after an entry, which gives the best upper bound of
 * the entry's time. Thread-safe.
 */
public final class FirstCheckpoint {
  private final LogClient log;
  private final PlatformClient platform;

  /** Asks the log of {@code platform}, and believes its keys. */
  public FirstCheckpoint(PlatformClient platform) {
    this.log = platform.log();
    this.platform = platform;
  }

  /** The same place with the first checkpoint that the log has kept, or as it is. */
  public LoggedAt after(LoggedAt late) {
    return log.unverifiedCosigned(late.index() + 1, late.checkpoint().size()).stream()
        .filter(c -> c.size() > late.index() && isCosigned(c))
        .findFirst()
        .map(first -> new LoggedAt(late.index(), first))
        .orElse(late);
  }

  private boolean isCosigned(TimedCheckpoint timed) {
    LogKeys keys = platform.keys();
    Checkpoint checkpoint = timed.checkpoint(keys.origin());
    return timed.cosignatures().stream()
        .allMatch(c -> keys.cosigner(c.keyId()).filter(key -> c.isBy(key, checkpoint)).isPresent());
  }
}
